/** PyTorch's ways to cut a tensor along a dimension, by the one of tfjs that is told all sizes. */
import { cut, fromFront } from '../extents.ts';
import type { Tensor, Tf } from './surface.ts';

export const split = (tf: Tf, x: Tensor, size: number, dim = 0): Tensor[] =>
  splitWithSizes(tf, x, cut(x.shape.at(dim)!, size), dim);

export function splitWithSizes(tf: Tf, x: Tensor, sizes: readonly number[], dim = 0): Tensor[] {
  return tf.split(x, sizes, fromFront(dim, x.rank));
}

/** So many parts at most. */
export const chunk = (tf: Tf, x: Tensor, chunks: number, dim = 0): Tensor[] =>
  split(tf, x, Math.ceil(x.shape.at(dim)! / chunks), dim);
