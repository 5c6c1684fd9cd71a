"""Which elements an op moves, and to what shape: shapes and places are worked out here, numbers never."""

from itertools import accumulate

import numpy


def positive(x, dim):
    return dim + len(x.shape) if dim < 0 else dim


def at(x, dim, index):
    """What picks along one dimension: everything of those before it."""
    return (slice(None),) * positive(x, dim) + (index,)


def span(x, dim, start, length):
    start = start + x.shape[dim] if start < 0 else start
    return slice(start, start + length)


def windows(x, dim, size, step):
    return numpy.arange(0, x.shape[dim] - size + 1, step)[:, None] + numpy.arange(size)


def places(x, index, dim):
    """Where each element of a gather's result lies: the index along one dimension, its own place along the others."""
    grid = list(numpy.indices(index.shape, sparse=True))
    if grid:
        grid[dim] = index
    return tuple(grid)


def expanded(x, size):
    """An extent of -1 stays as it is."""
    added = len(size) - len(x.shape)
    return tuple(x.shape[dim - added] if extent == -1 else extent for dim, extent in enumerate(size))


def flattened(x, start, end):
    start, end = positive(x, start), positive(x, end)
    return (*x.shape[:start], -1, *x.shape[end + 1 :]) if x.shape else (1,)


def unflattened(x, dim, sizes):
    dim = positive(x, dim)
    return (*x.shape[:dim], *sizes, *x.shape[dim + 1 :])


def of_size_one(x, dims):
    """The dimensions that can be squeezed: PyTorch leaves those of another extent."""
    return tuple(dim for dim in dims if x.shape and x.shape[dim] == 1)


def rolled(shifts, dims):
    return (tuple(shifts), tuple(dims)) if dims else (shifts[0], None)


def ends(x, dim, size):
    """Where parts of a size end, but for the last."""
    return list(range(size, x.shape[dim], size)) if size else []


def sums(sizes):
    """Where parts of several sizes end."""
    return list(accumulate(sizes))


def covered(src, index):
    """The part of what is written that an index has a place for."""
    return src[tuple(slice(extent) for extent in index.shape)]
