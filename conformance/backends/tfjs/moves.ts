/** PyTorch's ops that move elements, put together from those of tfjs that do: shapes are worked out here, numbers never. */
import { Unsupported } from '../../interpreter/unsupported.ts';
import { expanded, flattened, fromFront, inside, moved, squeezed, stretch, swapped, unflattened } from '../extents.ts';
import type { Tensor, Tf } from './surface.ts';

const dims = (x: Tensor): number[] => x.shape.map((_, dim) => dim);

export const transpose = (tf: Tf, x: Tensor, dim0: number, dim1: number): Tensor =>
  x.rank === 0 ? tf.clone(x) : tf.transpose(x, swapped(x.rank, dim0, dim1));

export const permute = (tf: Tf, x: Tensor, order: readonly number[]): Tensor =>
  tf.transpose(
    x,
    order.map((dim) => fromFront(dim, x.rank)),
  );

export const movedim = (tf: Tf, x: Tensor, source: readonly number[], destination: readonly number[]): Tensor =>
  tf.transpose(x, moved(x.rank, source, destination));

export const flatten = (tf: Tf, x: Tensor, start?: number, end?: number): Tensor =>
  tf.reshape(x, flattened(x.shape, start, end));

export const unflatten = (tf: Tf, x: Tensor, dim: number, sizes: readonly number[]): Tensor =>
  tf.reshape(x, unflattened(x.shape, dim, sizes));

export function squeeze(tf: Tf, x: Tensor, named: readonly number[]): Tensor {
  const away = squeezed(x.shape, named);
  return tf.reshape(
    x,
    x.shape.filter((_, dim) => !away.includes(dim)),
  );
}

export const expand = (tf: Tf, x: Tensor, size: readonly number[]): Tensor =>
  tf.broadcastTo(x, expanded(x.shape, size));

export function narrow(tf: Tf, x: Tensor, dim: number, start: number, length: number): Tensor {
  const along = fromFront(dim, x.rank);
  const begin = dims(x)
    .fill(0)
    .with(along, stretch(x.shape[along]!, start, length)[0]);
  return tf.slice(x, begin, x.shape.with(along, length));
}

export const select = (tf: Tf, x: Tensor, dim: number, index: number): Tensor =>
  tf.squeeze(narrow(tf, x, dim, index, 1), [fromFront(dim, x.rank)]);

export function slice(tf: Tf, x: Tensor, dim: number, start: number, end: number, step = 1): Tensor {
  const along = fromFront(dim, x.rank);
  const [from, to] = inside(x.shape[along]!, start, end);
  if (step === 1) return narrow(tf, x, along, from, to - from);
  const begin = dims(x).fill(0).with(along, from);
  return tf.stridedSlice(x, begin, x.shape.with(along, to), dims(x).fill(1).with(along, step));
}

/** The two dimensions last and made one, then every (columns + 1)th of its places. */
export function diagonal(tf: Tf, x: Tensor, offset = 0, dim1 = 0, dim2 = 1): Tensor {
  const through = [fromFront(dim1, x.rank), fromFront(dim2, x.rank)];
  const others = dims(x).filter((dim) => !through.includes(dim));
  const [rows, columns] = through.map((dim) => x.shape[dim]!) as [number, number];
  const length = Math.max(0, Math.min(rows + Math.min(offset, 0), columns - Math.max(offset, 0)));
  const first = Math.max(offset, 0) - Math.min(offset, 0) * columns;
  const plane = flatten(tf, tf.transpose(x, [...others, ...through]), -2);
  return pick(
    tf,
    plane,
    others.length,
    Array.from({ length }, (_, i) => first + i * (columns + 1)),
  );
}

/** All places of all windows, one after another; then the places of a window as a last dimension. */
export function unfold(tf: Tf, x: Tensor, dimension: number, size: number, step: number): Tensor {
  if (x.rank === 0) return tf.reshape(x, [1]);
  const along = fromFront(dimension, x.rank);
  const count = Math.floor((x.shape[along]! - size) / step) + 1;
  const places = Array.from({ length: count * size }, (_, i) => Math.floor(i / size) * step + (i % size));
  return movedim(tf, unflatten(tf, pick(tf, x, along, places), along, [count, size]), [along + 1], [-1]);
}

export const stack = (tf: Tf, xs: readonly Tensor[], dim = 0): Tensor => tf.stack(xs, fromFront(dim, xs[0]!.rank + 1));

/** What is said beyond the dimensions there are is for new ones in front. */
export function repeat(tf: Tf, x: Tensor, repeats: readonly number[]): Tensor {
  const added = repeats.length - x.rank;
  return tf.tile(
    tf.reshape(
      x,
      repeats.map((_, dim) => x.shape[dim - added] ?? 1),
    ),
    repeats,
  );
}

/** Along each dimension the end before the beginning; without dimensions, of the elements in a row. */
export function roll(tf: Tf, x: Tensor, shifts: readonly number[], along: readonly number[] = []): Tensor {
  if (along.length === 0) return tf.reshape(rollAlong(tf, tf.reshape(x, [-1]), shifts[0]!, 0), x.shape);
  return along.reduce((rolled, dim, i) => rollAlong(tf, rolled, shifts[i]!, fromFront(dim, x.rank)), x);
}

function rollAlong(tf: Tf, x: Tensor, shift: number, dim: number): Tensor {
  const extent = x.shape[dim]!;
  const places = Array.from({ length: extent }, (_, place) => (((place - shift) % extent) + extent) % extent);
  return pick(tf, x, dim, places);
}

/** The elements of each matrix that are kept, and zeros for the others. */
export function triangle(tf: Tf, x: Tensor, isKept: (row: number, column: number) => boolean): Tensor {
  const [rows, columns] = x.shape.slice(-2) as [number, number];
  const mask = Array.from({ length: rows * columns }, (_, i) => isKept(Math.floor(i / columns), i % columns));
  const kept = tf.broadcastTo(tf.tensor(mask, [rows, columns], 'bool'), x.shape);
  return tf.where(kept, x, tf.zerosLike(x));
}

const pick = (tf: Tf, x: Tensor, dim: number, places: readonly number[]): Tensor =>
  tf.gather(x, tf.tensor(places, [places.length], 'int32'), dim, 0);

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
  const along = fromFront(dim, x.rank);
  const covered = tf.slice(x, dims(x).fill(0), index.shape.with(along, x.shape[along]!)); // an index may leave out the rest
  if (x.rank === 1) return tf.gather(covered, index, 0, 0);
  const last = (t: Tensor) => rows(tf, transpose(tf, t, along, -1));
  const picked = tf.gather(last(covered), last(index), 1, 1);
  const swapped = transpose(tf, index, along, -1).shape;
  return transpose(tf, tf.reshape(picked, swapped), along, -1);
}

const rows = (tf: Tf, x: Tensor): Tensor => tf.reshape(x, [-1, x.shape.at(-1)!]);
