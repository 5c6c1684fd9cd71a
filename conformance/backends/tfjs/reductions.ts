/** The reductions of the catalogue as tfjs spells them, and what runs along a dimension. */
import type { OpTable } from '../../functional/op-table.ts';
import { Unsupported } from '../../interpreter/unsupported.ts';
import { boolean } from './operands.ts';
import type { Tensor, Tf } from './surface.ts';

/** The reductions, over a loaded tfjs. */
export const reductions = (tf: Tf) =>
  ({
    sum: ({ self }) => tf.sum(self),
    sum_dim: ({ self }, { dim, keepdim }) => tf.sum(self, axes(dim), keepdim),
    mean: ({ self }) => tf.mean(self),
    mean_dim: ({ self }, { dim, keepdim }) => tf.mean(self, axes(dim), keepdim),
    prod: ({ self }) => tf.prod(self),
    prod_dim: ({ self }, { dim, keepdim }) => tf.prod(self, dim, keepdim),
    all: ({ self }) => tf.all(boolean(self)),
    all_dim: ({ self }, { dim, keepdim }) => tf.all(boolean(self), dim, keepdim),
    any: ({ self }) => tf.any(boolean(self)),
    any_dim: ({ self }, { dim, keepdim }) => tf.any(boolean(self), dim, keepdim),
    max: ({ self }) => tf.max(self),
    min: ({ self }) => tf.min(self),
    amax: ({ self }, { dim, keepdim }) => tf.max(self, axes(dim), keepdim),
    amin: ({ self }, { dim, keepdim }) => tf.min(self, axes(dim), keepdim),
    argmax: ({ self }, { dim, keepdim }) => place(tf, 'argMax', self, dim, keepdim),
    argmin: ({ self }, { dim, keepdim }) => place(tf, 'argMin', self, dim, keepdim),
    max_dim: ({ self }, { dim, keepdim }) => [tf.max(self, dim, keepdim), place(tf, 'argMax', self, dim, keepdim)],
    min_dim: ({ self }, { dim, keepdim }) => [tf.min(self, dim, keepdim), place(tf, 'argMin', self, dim, keepdim)],
    var: ({ self }, { dim, correction, keepdim }) => variance(tf, self, dim, correction, keepdim),
    norm: ({ self }, { p, dim, keepdim }) => norm(tf, self, p, dim ?? [], keepdim),
    logsumexp: ({ self }, { dim, keepdim }) => tf.logSumExp(self, dim, keepdim),
    cumsum: ({ self }, { dim }) => tf.cumsum(self, dim),
    cumprod: ({ self }, { dim }) => tf.cumprod(self, dim),
  }) satisfies OpTable<Tensor>;

/** PyTorch reduces everything when no dimension is named. */
const axes = (dim: readonly number[] = []): readonly number[] | undefined => (dim.length === 0 ? undefined : dim);

/** Where an extreme lies: along a dimension, or among all elements as they stand in rows. */
function place(tf: Tf, by: 'argMax' | 'argMin', x: Tensor, dim: number | null = null, keepdim = false): Tensor {
  if (dim !== null) {
    const indices = tf[by](x, dim);
    return keepdim ? tf.expandDims(indices, dim < 0 ? dim + x.rank : dim) : indices;
  }
  const index = tf[by](tf.reshape(x, [-1]), 0);
  return keepdim
    ? tf.reshape(
        index,
        x.shape.map(() => 1),
      )
    : index;
}

/** The variance of tfjs is the mean of the squared distances: no element is taken off their number. */
function variance(tf: Tf, x: Tensor, dim: readonly number[] | null = null, correction = 1, keepdim = false): Tensor {
  if (correction !== 0) throw new Unsupported('correction', 'tf.moments has no correction: it divides by all elements');
  return tf.moments(x, axes(dim ?? []), keepdim).variance;
}

/** `tf.norm` takes two dimensions for those of a matrix, which has norms of its own; and knows four norms of a vector. */
function norm(tf: Tf, x: Tensor, p = 2, dim: readonly number[] = [], keepdim = false): Tensor {
  if (![1, 2, Infinity, -Infinity].includes(p)) throw new Unsupported('norm', `tf.norm has no ${p}-norm`);
  if (dim.length === 1 && x.rank > 0) return tf.norm(x, p, dim[0]!, keepdim);
  if (dim.length > 1) throw new Unsupported('norm', 'tf.norm takes several dimensions for those of a matrix');
  const all = tf.norm(tf.reshape(x, [-1]), p, 0);
  return keepdim
    ? tf.reshape(
        all,
        x.shape.map(() => 1),
      )
    : all;
}
