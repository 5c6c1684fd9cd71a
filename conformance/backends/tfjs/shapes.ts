/** Shapes, parts and orders as tfjs spells them: what it has no word for is a reshape, a transposition or a pick. */
import type { OpTable } from '../../functional/op-table.ts';
import * as lists from './lists.ts';
import * as moves from './moves.ts';
import type { Tensor, Tf } from './surface.ts';

/** What moves elements, over a loaded tfjs. */
export const shapes = (tf: Tf) =>
  ({
    reshape: ({ self }, { shape }) => tf.reshape(self, shape),
    view: ({ self }, { shape }) => tf.reshape(self, shape),
    flatten: ({ self }, { start_dim, end_dim }) => moves.flatten(tf, self, start_dim, end_dim),
    unflatten: ({ self }, { dim, sizes }) => moves.unflatten(tf, self, dim, sizes),
    transpose: ({ self }, { dim0, dim1 }) => moves.transpose(tf, self, dim0, dim1),
    t: ({ self }) => tf.transpose(self),
    permute: ({ self }, { dims }) => moves.permute(tf, self, dims),
    movedim: ({ self }, { source, destination }) => moves.movedim(tf, self, source, destination),
    expand: ({ self }, { size }) => moves.expand(tf, self, size),
    broadcast_to: ({ self }, { size }) => moves.expand(tf, self, size),
    squeeze: ({ self }) => tf.squeeze(self),
    squeeze_dim: ({ self }, { dim }) => moves.squeeze(tf, self, [dim]),
    squeeze_dims: ({ self }, { dim }) => moves.squeeze(tf, self, dim),
    unsqueeze: ({ self }, { dim }) => tf.expandDims(self, dim),
    select: ({ self }, { dim, index }) => moves.select(tf, self, dim, index),
    narrow: ({ self }, { dim, start, length }) => moves.narrow(tf, self, dim, start, length),
    slice: ({ self }, { dim, start, end, step }) => moves.slice(tf, self, dim, start, end, step),
    diagonal: ({ self }, { offset, dim1, dim2 }) => moves.diagonal(tf, self, offset, dim1, dim2),
    unfold: ({ self }, { dimension, size, step }) => moves.unfold(tf, self, dimension, size, step),
    split: ({ self }, { split_size, dim }) => lists.split(tf, self, split_size, dim),
    split_with_sizes: ({ self }, { split_sizes, dim }) => lists.splitWithSizes(tf, self, split_sizes, dim),
    chunk: ({ self }, { chunks, dim }) => lists.chunk(tf, self, chunks, dim),
    unbind: ({ self }, { dim = 0 }) => tf.unstack(self, dim),
    cat: ({ tensors }, { dim }) => tf.concat(tensors, dim),
    stack: ({ tensors }, { dim }) => moves.stack(tf, tensors, dim),
    repeat: ({ self }, { repeats }) => moves.repeat(tf, self, repeats),
    roll: ({ self }, { shifts, dims }) => moves.roll(tf, self, shifts, dims),
    tril: ({ self }, { diagonal = 0 }) => moves.triangle(tf, self, (row, column) => column - row <= diagonal),
    triu: ({ self }, { diagonal = 0 }) => moves.triangle(tf, self, (row, column) => column - row >= diagonal),
    flip: ({ self }, { dims }) => (dims.length === 0 ? tf.clone(self) : tf.reverse(self, dims)),
  }) satisfies OpTable<Tensor>;
