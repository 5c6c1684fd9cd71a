/** PyTorch's ops that move elements, put together from those of tfjs that do: shapes are worked out here, numbers never. */
import { Unsupported } from '../../interpreter/unsupported.ts';
import type { Tensor, Tf } from './surface.ts';

const positive = (dim: number, extent: number): number => (dim < 0 ? dim + extent : dim);

const dims = (x: Tensor): number[] => x.shape.map((_, dim) => dim);

export function transpose(tf: Tf, x: Tensor, dim0: number, dim1: number): Tensor {
  if (x.rank === 0) return tf.clone(x);
  const [from, to] = [positive(dim0, x.rank), positive(dim1, x.rank)];
  return tf.transpose(x, dims(x).with(from, to).with(to, from));
}

export const permute = (tf: Tf, x: Tensor, order: readonly number[]): Tensor =>
  tf.transpose(
    x,
    order.map((dim) => positive(dim, x.rank)),
  );

/** An extent of -1 stays as it is. */
export function expand(tf: Tf, x: Tensor, size: readonly number[]): Tensor {
  const added = size.length - x.rank;
  return tf.broadcastTo(
    x,
    size.map((extent, dim) => (extent === -1 ? x.shape[dim - added]! : extent)),
  );
}

export function narrow(tf: Tf, x: Tensor, dim: number, start: number, length: number): Tensor {
  const along = positive(dim, x.rank);
  const begin = dims(x).fill(0).with(along, positive(start, x.shape[along]!));
  return tf.slice(x, begin, x.shape.with(along, length));
}

export const select = (tf: Tf, x: Tensor, dim: number, index: number): Tensor =>
  tf.squeeze(narrow(tf, x, dim, index, 1), [positive(dim, x.rank)]);

/** `start` and `end` are read as Python reads them: from the end where negative, and never outside. */
export function slice(tf: Tf, x: Tensor, dim: number, start: number, end: number, step = 1): Tensor {
  const along = positive(dim, x.rank);
  const extent = x.shape[along]!;
  const inside = (index: number) => Math.min(Math.max(positive(index, extent), 0), extent);
  const [from, to] = [inside(start), Math.max(inside(start), inside(end))];
  if (step === 1) return narrow(tf, x, along, from, to - from);
  const begin = dims(x).fill(0).with(along, from);
  return tf.stridedSlice(x, begin, x.shape.with(along, to), dims(x).fill(1).with(along, step));
}

/** `tf.dot` knows vectors and matrices, `tf.matMul` matrices and stacks of them; a vector by a stack is a matrix first. */
export function matmul(tf: Tf, a: Tensor, b: Tensor): Tensor {
  if (a.rank >= 2 && b.rank >= 2) return tf.matMul(a, b);
  if (a.rank <= 2 && b.rank <= 2) return tf.dot(a, b);
  if (a.rank === 1) return tf.squeeze(tf.matMul(tf.expandDims(a, 0), b), [b.rank - 2]);
  return tf.squeeze(tf.matMul(a, tf.expandDims(b, 1)), [a.rank - 1]);
}

/** `tf.gather` picks along a dimension for each batch of one: so the dimension goes last, and all before it is the batch. */
export function gather(tf: Tf, x: Tensor, index: Tensor, dim: number): Tensor {
  if (x.rank === 0) throw new Unsupported('gather', 'tf.gather has no dimension to pick along in a scalar');
  const along = positive(dim, x.rank);
  const covered = tf.slice(x, dims(x).fill(0), index.shape.with(along, x.shape[along]!)); // an index may leave out the rest
  if (x.rank === 1) return tf.gather(covered, index, 0, 0);
  const last = (t: Tensor) => rows(tf, transpose(tf, t, along, -1));
  const picked = tf.gather(last(covered), last(index), 1, 1);
  const swapped = transpose(tf, index, along, -1).shape;
  return transpose(tf, tf.reshape(picked, swapped), along, -1);
}

const rows = (tf: Tf, x: Tensor): Tensor => tf.reshape(x, [-1, x.shape.at(-1)!]);
