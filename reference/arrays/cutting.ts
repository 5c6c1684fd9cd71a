/** A tensor cut along a dim: how large the parts are, and the windows onto them. */
import { TensorError } from '../error.ts';
import type { NdArray } from './array.ts';
import { normalizeDim, type Shape } from './shape.ts';
import { select, slice } from './views.ts';

/** Windows of given sizes, one after the other along a dim. */
export function cut(array: NdArray, dim: number, sizes: readonly number[]): readonly NdArray[] {
  const along = normalizeDim(dim, array.shape.length);
  return sizes.map((size, i) => {
    const start = startOf(sizes, i);
    return slice(array, along, start, start + size, 1);
  });
}

/** Where the part at `index` begins. */
export const startOf = (sizes: readonly number[], index: number): number =>
  sizes.slice(0, index).reduce((start, size) => start + size, 0);

/** A window for each index of a dim. */
export function unbind(array: NdArray, dim: number): readonly NdArray[] {
  const along = normalizeDim(dim, array.shape.length);
  if (array.shape.length === 0) throw new TensorError('out-of-range', 'a 0-d tensor has no dim to take apart');
  return Array.from({ length: array.shape[along]! }, (_, index) => select(array, along, index));
}

/** The sizes of parts of one size, but for the last, that has what is left. */
export function evenSizes(shape: Shape, dim: number, size: number): readonly number[] {
  const extent = extentOf(shape, dim);
  if (size < 0 || (size === 0 && extent > 0))
    throw new TensorError(
      'invalid-argument',
      `parts of ${size} never cover the ${extent} of dim ${dim}: give a size above 0`,
    );
  const count = size === 0 ? 1 : Math.max(1, Math.ceil(extent / size));
  return Array.from({ length: count }, (_, i) => Math.min(size, extent - i * size));
}

/** Sizes that were given, which must come to that of the dim. */
export function givenSizes(shape: Shape, dim: number, sizes: readonly number[]): readonly number[] {
  const extent = extentOf(shape, dim);
  if (sizes.some((size) => size < 0)) throw new TensorError('invalid-argument', `[${sizes}]: sizes are at least 0`);
  if (startOf(sizes, sizes.length) !== extent)
    throw new TensorError(
      'shape-mismatch',
      `[${sizes}] do not come to ${extent}, the size of dim ${dim} of [${shape}]`,
    );
  return sizes;
}

/** The sizes of so many parts at most; of an empty dim of just so many, that are empty. */
export function chunkSizes(shape: Shape, dim: number, chunks: number): readonly number[] {
  if (shape.length > 0 && chunks < 1) throw new TensorError('invalid-argument', `${chunks} chunks: give at least 1`);
  const extent = extentOf(shape, dim);
  return extent === 0 ? new Array<number>(chunks).fill(0) : evenSizes(shape, dim, Math.ceil(extent / chunks));
}

function extentOf(shape: Shape, dim: number): number {
  if (shape.length === 0) throw new TensorError('shape-mismatch', 'a 0-d tensor cannot be cut; reshape it to [1]');
  return shape[normalizeDim(dim, shape.length)]!;
}
