/** The elements laid out again and again along dims. */
import { TensorError } from '../error.ts';
import { type NdArray, windowOf, zeros } from './array.ts';
import { write } from './copy.ts';
import { rowMajor, type Shape } from './shape.ts';

/** The sizes between which repetitions and elements alternate: how often, how many, how often, how many… */
export function alternating(shape: Shape, repeats: readonly number[]): Shape {
  const added = repeats.length - shape.length;
  return repeats.flatMap((times, dim) => [times, shape[dim - added] ?? 1]);
}

/** Each dim so many times as long. What `repeats` has more than there are dims is for new ones in front. */
export function repeat(array: NdArray, repeats: readonly number[]): NdArray {
  const { shape } = array;
  if (repeats.length < shape.length)
    throw new TensorError('shape-mismatch', `[${repeats}] must say how often for each dim of [${shape}]`);
  if (repeats.some((times) => times < 0))
    throw new TensorError('invalid-argument', `[${repeats}]: nothing can be repeated less than 0 times`);
  const added = repeats.length - shape.length;
  const out = zeros(
    repeats.map((times, dim) => times * (shape[dim - added] ?? 1)),
    array.dtype,
  );
  const sizes = alternating(shape, repeats);
  const strides = repeats.flatMap((_, dim) => [0, array.strides[dim - added] ?? 0]);
  write(windowOf(out, sizes, rowMajor(sizes)), windowOf(array, sizes, strides));
  return out;
}
