"""autograd as a library of pure functions: NumPy's, and of SciPy's special functions those that it has gradients of."""

import importlib.metadata

import autograd
import autograd.numpy as np
from autograd.scipy import special

from autograd_optimizers import OPTIMIZERS
from lowering.library import Library
from numpy_style import axes, numpy_ops, one
from unsupported import Unsupported


class Autograd(Library):
    name = "autograd"
    version = importlib.metadata.version("autograd")
    homepage = "https://github.com/HIPS/autograd"
    optimizers = OPTIMIZERS
    ops = {
        **numpy_ops(np),
        "erf": one(special.erf),
        "sigmoid": one(special.expit),
        "relu": lambda self: np.maximum(self, 0),
        "logsumexp": lambda self, dim, keepdim=False: special.logsumexp(self, axis=axes(dim), keepdims=keepdim),
        "sort": lambda self, dim=-1, descending=False, stable=False: [
            by(rising(self, descending), axis=dim, kind="stable" if stable else None) for by in (np.sort, np.argsort)
        ],
    }
    del ops["clamp_tensor"]  # np.clip has no gradient for its bounds

    def tensor(self, array):
        return array

    def vjp(self, function, xs, seed):
        pull, root = autograd.make_vjp(function)(tuple(xs))
        return pull(autograd.extend.vspace(root).ones() if seed is None else seed)

    def lack(self, error):
        return str(error) if isinstance(error, NotImplementedError) else None


def rising(x, descending):
    if descending:
        raise Unsupported("sort", "NumPy sorts upwards alone")
    return x
