"""JAX as a library of pure functions: `jax.numpy`, and what `jax.nn` and `jax.lax` have beyond it."""

import jax
import jax.numpy as np

from jax_optimizers import OPTIMIZERS
from lowering.library import Library
from moves import at, covered, places
from numpy_style import axes, numpy_ops, one, unscaled
from unsupported import Unsupported


class Jax(Library):
    name = "jax"
    version = jax.__version__
    homepage = "https://docs.jax.dev"
    optimizers = OPTIMIZERS
    features = ("optimizer_state",)
    in_flight = 1  # compiling takes seconds

    runs = 0

    def tensor(self, array):
        return np.asarray(array)

    def vjp(self, function, xs, seed):
        root, pull = jax.vjp(lambda *xs: function(xs), *xs)
        return pull(np.ones_like(root) if seed is None else seed)

    def lack(self, error):
        return str(error) if isinstance(error, NotImplementedError) else None

    def release(self):
        """What was compiled fills memory by 16 MB a program; to compile it for every program anew would be slower."""
        self.runs += 1
        if self.runs % 10 == 0:
            jax.clear_caches()

    ops = {
        **numpy_ops(np),
        "rsqrt": one(jax.lax.rsqrt),
        "erf": one(jax.scipy.special.erf),
        **{name: one(getattr(jax.nn, name)) for name in ("sigmoid", "log_sigmoid", "relu", "silu")},
        "leaky_relu": lambda self, **given: jax.nn.leaky_relu(self, **given),
        "elu": lambda self, **given: jax.nn.elu(self, **given),
        "gelu": lambda self, **given: jax.nn.gelu(self, **approximate(**given)),
        "softplus": lambda self, **given: plain(jax.nn.softplus, self, given, beta=1, threshold=20),
        "hardtanh": lambda self, **given: plain(jax.nn.hard_tanh, self, given, min_val=-1, max_val=1),
        "softmax": lambda self, dim: jax.nn.softmax(self, axis=dim),
        "log_softmax": lambda self, dim: jax.nn.log_softmax(self, axis=dim),
        "logsumexp": lambda self, dim, keepdim=False: jax.nn.logsumexp(self, axis=axes(dim), keepdims=keepdim),
        "sort": lambda self, dim=-1, **how: [np.sort(self, axis=dim, **how), np.argsort(self, axis=dim, **how)],
        "topk": lambda self, k, dim=-1, largest=True: largest_of(self, k, dim, largest),
        "take_along_dim": lambda self, indices, dim=None: np.take_along_axis(self, indices, axis=dim),
        "scatter": lambda self, index, src, dim: self.at[places(self, index, dim)].set(covered(src, index)),
        "scatter_value": lambda self, index, value, dim: self.at[places(self, index, dim)].set(value),
        "scatter_add": lambda self, index, src, dim: self.at[places(self, index, dim)].add(covered(src, index)),
        "index_add": lambda self, index, source, dim, alpha=1: self.at[at(self, dim, index)].add(unscaled(source, alpha)),
        "index_put": lambda self, values, indices, accumulate=False: (
            self.at[tuple(indices)].add(values) if accumulate else self.at[tuple(indices)].set(values)
        ),
    }


def approximate(approximate=None):
    """What is not said is JAX's choice, which is to approximate."""
    return {} if approximate is None else {"approximate": approximate == "tanh"}


def plain(function, x, given, **only):
    """A function that has no such options: it is what PyTorch's is for one value of each."""
    for option, value in given.items():
        if value != only[option]:
            raise Unsupported(option, f"jax.nn has no {option} other than {only[option]}")
    return function(x)


def largest_of(x, k, dim, largest):
    if not largest:
        raise Unsupported("topk", "jax.lax.top_k finds the largest alone")
    return [np.moveaxis(part, -1, dim) for part in jax.lax.top_k(np.moveaxis(x, dim, -1), k)]
