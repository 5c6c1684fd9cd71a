"""What a library of pure functions offers, so that programs can be replayed on it."""

import platform
from contextlib import contextmanager

import numpy

from serving import PROTOCOL
from unsupported import Unsupported

FEATURES = ("backward", "bind_grad", "create_graph", "grad", "layout", "retain_grad", "retain_graph")

TRAINING = ("optimizer", "param_groups", "set_grad")

DTYPES = ("float32", "float64", "int64", "bool")


class Library:
    """A library, each method being one thing that it does itself. What it lacks is `Unsupported`.

    `ops` has a function for each op of the catalogue that the library has: it takes the inputs and params under their
    names there, and gives a tensor, or a list of them. A param that is left out is the library's choice.
    """

    name = version = homepage = ""
    ops = {}
    optimizers = {}
    features = ()
    in_flight = 64  # how many programs it is sent at once: they share a time limit

    def tensor(self, array):
        """A tensor of NumPy's array."""
        raise NotImplementedError

    def array(self, tensor):
        """NumPy's array of a tensor."""
        return numpy.asarray(tensor)

    def like(self, tensor, value):
        """A tensor of the same shape and dtype, full of a number."""
        return self.tensor(numpy.full(tensor.shape, value, tensor.dtype))

    def vjp(self, function, xs, seed):
        """The gradients of `function(xs)`, weighted by `seed`, or by one where it gives a scalar and there is none."""
        raise NotImplementedError

    def lack(self, error):
        """The reason, where an error is the library's way to say that it has no gradient for something."""
        return None

    def release(self):
        """Frees what a program has left in the library, when it has run."""

    def description(self):
        training = TRAINING if self.optimizers else ()
        return {
            "protocol": PROTOCOL,
            "name": self.name,
            "version": self.version,
            "language": "Python",
            "homepage": self.homepage,
            "levels": ["P", "O"] if self.optimizers else ["P"],
            "dtypes": list(DTYPES),
            "ops": list(self.ops),
            "optimizers": list(self.optimizers),
            "features": [*FEATURES, *training, *self.features],
            "in_flight": self.in_flight,
            "environment": {
                "python": platform.python_version(),
                "numpy": numpy.__version__,
                "machine": platform.machine(),
            },
        }


class LibraryError(Exception):
    """Something that the library raised, so that no fault of the helper passes for it."""

    def __init__(self, cause):
        super().__init__(f"{type(cause).__name__}: {cause}")
        self.cause = cause


@contextmanager
def within(library):
    """Marks what is raised here as the library's own: an error, or that it has no gradient for something."""
    try:
        yield
    except (Unsupported, LibraryError):
        raise  # out of a function that was given to `vjp`
    except Exception as error:
        lack = library.lack(error)
        raise Unsupported("grad", lack) if lack else LibraryError(error) from error
