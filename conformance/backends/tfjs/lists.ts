/** PyTorch's ways to cut a tensor along a dimension, by the one of tfjs that is told all sizes. */
import type { Tensor, Tf } from './surface.ts';

export function split(tf: Tf, x: Tensor, size: number, dim = 0): Tensor[] {
  const extent = x.shape.at(dim)!;
  const count = Math.max(1, Math.ceil(extent / size));
  const sizes = Array.from({ length: count }, (_, nth) => Math.min(size, extent - nth * size));
  return splitWithSizes(tf, x, sizes, dim);
}

export function splitWithSizes(tf: Tf, x: Tensor, sizes: readonly number[], dim = 0): Tensor[] {
  return tf.split(x, sizes, dim < 0 ? dim + x.rank : dim);
}

/** So many parts at most. */
export const chunk = (tf: Tf, x: Tensor, chunks: number, dim = 0): Tensor[] =>
  split(tf, x, Math.ceil(x.shape.at(dim)! / chunks), dim);
