/** Views that step through two dims at once, or through one in windows. */
import { TensorError } from '../error.ts';
import { type NdArray, windowOf, zeros } from './array.ts';
import { rowMajorCopy, write } from './copy.ts';
import { eachStart } from './lines.ts';
import { normalizeDim, type Shape } from './shape.ts';

/** Which diagonal: the dim down, the dim across, and by how much across is ahead. */
export interface Diagonal {
  readonly offset: number;
  readonly dim1: number;
  readonly dim2: number;
}

/** The elements of a diagonal, along a new last dim. */
export function diagonal(array: NdArray, which: Diagonal): NdArray {
  const { down, across, length, shape } = diagonalOf(array.shape, which);
  const { offset } = which;
  const start =
    length === 0 ? 0 : Math.max(-offset, 0) * array.strides[down]! + Math.max(offset, 0) * array.strides[across]!;
  const kept = array.strides.filter((_, dim) => dim !== down && dim !== across);
  const strides = [...kept, array.strides[down]! + array.strides[across]!];
  return windowOf(array, shape, strides, array.offset + start);
}

function diagonalOf(from: Shape, { offset, dim1, dim2 }: Diagonal) {
  const down = normalizeDim(dim1, from.length);
  const across = normalizeDim(dim2, from.length);
  if (down === across)
    throw new TensorError('invalid-argument', `dims ${dim1} and ${dim2} are one dim; a diagonal goes through two`);
  const length = Math.max(0, Math.min(from[down]! + Math.min(offset, 0), from[across]! - Math.max(offset, 0)));
  return { down, across, length, shape: [...from.filter((_, dim) => dim !== down && dim !== across), length] };
}

/** Windows of `size` elements along a dim, each `step` after the one before, with their elements along a new last dim. */
export function unfold(array: NdArray, dimension: number, size: number, step: number): NdArray {
  const dim = normalizeDim(dimension, array.shape.length);
  const extent = array.shape[dim] ?? 1;
  if (size < 0) throw new TensorError('invalid-argument', `windows of ${size} elements: give a size of at least 0`);
  if (size > extent)
    throw new TensorError(
      'out-of-range',
      `windows of ${size} elements are longer than dim ${dimension} of [${array.shape}]`,
    );
  if (step < 1) throw new TensorError('invalid-argument', `windows every ${step} elements: give a step above 0`);
  if (array.shape.length === 0) return windowOf(array, [size], [1]);
  const stride = array.strides[dim]!;
  const shape = array.shape.with(dim, Math.floor((extent - size) / step) + 1);
  return windowOf(array, [...shape, size], [...array.strides.with(dim, stride * step), stride]);
}

/** Zeros of a shape, with `array` set into a diagonal of them. */
export function setDiagonal(array: NdArray, shape: Shape, which: Diagonal): NdArray {
  const out = zeros(shape, array.dtype);
  write(diagonal(out, which), array);
  return out;
}

/** Zeros of a shape, to which `array` is added in windows along a dim: where windows overlap, elements add up. */
export function addWindows(array: NdArray, shape: Shape, dimension: number, size: number, step: number): NdArray {
  const out = zeros(shape, array.dtype);
  const to = out.data as Float64Array;
  const from = rowMajorCopy(array).data as Float64Array;
  eachStart(unfold(out, dimension, size, step), (place, at) => {
    to[place]! += from[at]!;
  });
  return out;
}
