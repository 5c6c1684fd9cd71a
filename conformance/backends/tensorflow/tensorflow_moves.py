"""The ops that move and choose elements, put together from those of TensorFlow that do: no number is computed here."""

import numpy
import tensorflow as tf

from moves import at, covered, ends, expanded, flattened, of_size_one, places, positive, span, unflattened, windows
from unsupported import Unsupported


def swapped(x, one, other):
    order = list(range(len(x.shape)))
    if order:
        order[one], order[other] = order[other], order[one]
    return tf.transpose(x, order)


def moved(x, source, destination):
    rank = len(x.shape)
    source, destination = [[positive(x, dim) for dim in dims] for dims in (source, destination)]
    rest = iter([dim for dim in range(rank) if dim not in source])
    return tf.transpose(x, [source[destination.index(dim)] if dim in destination else next(rest) for dim in range(rank)])


def squeezed(x, dims):
    """`tf.squeeze` takes no dimensions for all of extent one."""
    return tf.squeeze(x, dims) if dims else tf.identity(x)


def sizes_of(x, dim, size):
    """The sizes of parts, all alike but for the last."""
    edges = [0, *ends(x, dim, size), x.shape[dim]]
    return [after - before for before, after in zip(edges, edges[1:])]


def leading(x, rank):
    """The shape with new dimensions in front."""
    return (1,) * (rank - len(x.shape)) + tuple(x.shape)


def diagonal(x, offset=0, dim1=0, dim2=1):
    return tf.linalg.diag_part(moved(x, [dim1, dim2], [-2, -1]), k=offset)


def spots(x, index):
    """Places as TensorFlow names them: the coordinates of each along a last dimension, and none counted from the end."""
    if not index:
        return numpy.zeros([0], int)
    counted = [numpy.where(each < 0, each + extent, each) for each, extent in zip(map(numpy.asarray, index), x.shape)]
    return numpy.stack(numpy.broadcast_arrays(*counted), -1)


def rows(x, dim, index):
    """The places of whole slices along one dimension."""
    grid = [numpy.arange(extent) for extent in x.shape]
    grid[dim] = index.numpy().reshape(-1)
    return numpy.stack(numpy.meshgrid(*grid, indexing="ij"), -1)


def of_numbers(indices):
    if any(each is None or each.dtype == tf.bool for each in indices):
        raise Unsupported("index", "tf.gather_nd takes places, and no masks")
    return indices


def trained(weight, padding_idx):
    if padding_idx is not None:
        raise Unsupported("padding_idx", "tf.nn.embedding_lookup has no padding_idx")
    return weight


def unscaled_source(source, alpha):
    if alpha != 1:
        raise Unsupported("alpha", "tf.tensor_scatter_nd_add has no alpha")
    return source


def sorted_by(x, dim, descending, stable):
    how = {"axis": dim, "direction": "DESCENDING" if descending else "ASCENDING"}
    return [tf.sort(x, **how), tf.argsort(x, **how, stable=stable)]


def largest_of(x, k, dim, largest):
    if not largest:
        raise Unsupported("topk", "tf.math.top_k finds the largest alone")
    return [moved(part, [-1], [dim]) for part in tf.math.top_k(moved(x, [dim], [-1]), k)]


def scattered(how, x, index, src, dim):
    return how(x, spots(x, places(x, index.numpy(), dim)), covered(src, index))


def put(how, x, indices, values):
    spotted = spots(x, of_numbers(indices))
    return how(x, spotted, tf.broadcast_to(values, (*spotted.shape[:-1], *x.shape[spotted.shape[-1] :])))


MOVES = {
    "reshape": lambda self, shape: tf.reshape(self, shape),
    "view": lambda self, shape: tf.reshape(self, shape),
    "transpose": lambda self, dim0, dim1: swapped(self, dim0, dim1),
    "t": lambda self: tf.transpose(self),
    "permute": lambda self, dims: tf.transpose(self, [positive(self, dim) for dim in dims]),
    "movedim": lambda self, source, destination: moved(self, source, destination),
    "expand": lambda self, size: tf.broadcast_to(self, expanded(self, size)),
    "broadcast_to": lambda self, size: tf.broadcast_to(self, expanded(self, size)),
    "flatten": lambda self, start_dim=0, end_dim=-1: tf.reshape(self, flattened(self, start_dim, end_dim)),
    "unflatten": lambda self, dim, sizes: tf.reshape(self, unflattened(self, dim, sizes)),
    "squeeze": lambda self: tf.squeeze(self),
    "squeeze_dim": lambda self, dim: squeezed(self, of_size_one(self, [dim])),
    "squeeze_dims": lambda self, dim: squeezed(self, of_size_one(self, dim)),
    "unsqueeze": lambda self, dim: tf.expand_dims(self, dim),
    "diagonal": lambda self, **which: diagonal(self, **which),
    "unfold": lambda self, dimension, size, step: moved(
        tf.gather(self, windows(self, dimension, size, step), axis=dimension), [positive(self, dimension) + 1], [-1]
    ),
    "select": lambda self, dim, index: self[at(self, dim, index)],
    "narrow": lambda self, dim, start, length: self[at(self, dim, span(self, dim, start, length))],
    "slice": lambda self, dim, start, end, step=1: self[at(self, dim, slice(start, end, step))],
    "flip": lambda self, dims: tf.reverse(self, dims),
    "roll": lambda self, shifts, dims=(): (
        tf.roll(self, shifts, dims) if dims else tf.reshape(tf.roll(tf.reshape(self, [-1]), shifts[0], 0), self.shape)
    ),
    "repeat": lambda self, repeats: tf.tile(tf.reshape(self, leading(self, len(repeats))), repeats),
    "tril": lambda self, diagonal=0: tf.experimental.numpy.tril(self, diagonal),
    "triu": lambda self, diagonal=0: tf.experimental.numpy.triu(self, diagonal),
    "cat": lambda tensors, dim=0: tf.concat(tensors, dim),
    "stack": lambda tensors, dim=0: tf.stack(tensors, dim),
    "split": lambda self, split_size, dim=0: tf.split(self, sizes_of(self, dim, split_size), dim),
    "split_with_sizes": lambda self, split_sizes, dim=0: tf.split(self, split_sizes, dim),
    "chunk": lambda self, chunks, dim=0: tf.split(self, sizes_of(self, dim, -(-self.shape[dim] // chunks)), dim),
    "unbind": lambda self, dim=0: tf.unstack(self, axis=dim),
    "gather": lambda self, index, dim: tf.gather_nd(self, spots(self, places(self, index.numpy(), dim))),
    "index_select": lambda self, index, dim: tf.gather(self, index, axis=dim),
    "index": lambda self, indices: tf.gather_nd(self, spots(self, of_numbers(indices))),
    "embedding": lambda weight, input, padding_idx=None: tf.nn.embedding_lookup(trained(weight, padding_idx), input),
    "index_add": lambda self, index, source, dim, alpha=1: tf.tensor_scatter_nd_add(
        self, rows(self, dim, index), unscaled_source(source, alpha)
    ),
    "index_put": lambda self, values, indices, accumulate=False: put(
        tf.tensor_scatter_nd_add if accumulate else tf.tensor_scatter_nd_update, self, indices, values
    ),
    "scatter": lambda self, index, src, dim: scattered(tf.tensor_scatter_nd_update, self, index, src, dim),
    "scatter_add": lambda self, index, src, dim: scattered(tf.tensor_scatter_nd_add, self, index, src, dim),
    "sort": lambda self, dim=-1, descending=False, stable=False: sorted_by(self, dim, descending, stable),
    "topk": lambda self, k, dim=-1, largest=True: largest_of(self, k, dim, largest),
}
