/** The ops of the catalogue that choose elements, as tfjs spells them. */
import type { Scalar } from '../../../spec/index.ts';
import type { OpTable } from '../../functional/op-table.ts';
import { Unsupported } from '../../interpreter/unsupported.ts';
import { isScalar } from '../../programs/scalars.ts';
import { gather, transpose } from './moves.ts';
import { operand, withAlphaOne } from './operands.ts';
import type { Tensor, Tf } from './surface.ts';

/** The ops that choose elements, over a loaded tfjs. */
export const selection = (tf: Tf) =>
  ({
    where: ({ condition, self, other }) => tf.where(condition, chosen(tf, self, other), chosen(tf, other, self)),
    masked_fill: ({ self, mask }, { value }) => tf.where(mask, operand(tf, value, self), self),
    gather: ({ self, index }, { dim }) => gather(tf, self, index, dim),
    index_select: ({ self, index }, { dim }) => tf.gather(self, index, dim),
    index_add: ({ self, index, source }, { dim, alpha }) =>
      tf.add(self, segments(tf, withAlphaOne('unsortedSegmentSum', alpha, source), index, dim, self)),
    topk: ({ self }, { k, dim, largest }) => largestOf(tf, self, k, dim, largest),
    embedding: ({ weight, input }, { padding_idx }) => tf.gather(trained(weight, padding_idx), input, 0),
  }) satisfies OpTable<Tensor>;

/** Sums of the rows that have one index; tfjs makes them along the first dimension. */
function segments(tf: Tf, source: Tensor, index: Tensor, dim: number, self: Tensor): Tensor {
  const [at, indices] = [dim < 0 ? dim + self.rank : dim, tf.reshape(index, [-1])];
  if (at === 0) return tf.unsortedSegmentSum(source, indices, self.shape[0]!);
  const sums = tf.unsortedSegmentSum(transpose(tf, source, at, 0), indices, self.shape[at]!);
  return transpose(tf, sums, at, 0);
}

function largestOf(tf: Tf, x: Tensor, k: number, dim = -1, largest = true): Tensor[] {
  if (!largest) throw new Unsupported('topk', 'tf.topk finds the largest alone');
  const { values, indices } = tf.topk(transpose(tf, x, dim, -1), k, true);
  return [transpose(tf, values, dim, -1), transpose(tf, indices, dim, -1)];
}

/** A chosen operand: of two numbers neither has a tensor to take its dtype from. */
function chosen(tf: Tf, value: Tensor | Scalar, beside: Tensor | Scalar): Tensor {
  return operand(tf, value, isScalar(beside) ? tf.scalar(0, 'float32') : beside);
}

function trained(weight: Tensor, paddingIdx: number | null | undefined): Tensor {
  if (paddingIdx !== null && paddingIdx !== undefined)
    throw new Unsupported('padding_idx', 'tf.gather has no padding_idx');
  return weight;
}
