/** The elements moved on along dims; those that leave at one end come in at the other. */
import { TensorError } from '../error.ts';
import { contiguous, type NdArray } from './array.ts';
import { rowMajorCopy } from './copy.ts';
import { concat } from './indexing.ts';
import { normalizeDim } from './shape.ts';
import { reshaped, slice } from './views.ts';

/** A copy moved on by a shift along each dim; with no dims, in row-major order. */
export function roll(array: NdArray, shifts: readonly number[], dims: readonly number[]): NdArray {
  if (shifts.length === 0) throw new TensorError('invalid-argument', 'by how much? give at least one shift');
  if (shifts.length !== Math.max(dims.length, 1))
    throw new TensorError('invalid-argument', `[${shifts}] and [${dims}]: give one shift for each dim`);
  if (dims.length > 0 && array.shape.length === 0)
    throw new TensorError('out-of-range', 'a 0-d tensor has no dim to roll along');
  const along = dims.map((dim) => normalizeDim(dim, array.shape.length));
  if (array.size === 0) return rowMajorCopy(array);
  if (dims.length > 0) return along.reduce((rolled, dim, i) => rollAlong(rolled, shifts[i]!, dim), array);
  const { data, dtype } = rollAlong(reshaped(array, [array.size]), shifts[0]!, 0);
  return contiguous(data, dtype, array.shape);
}

function rollAlong(array: NdArray, shift: number, dim: number): NdArray {
  const size = array.shape[dim]!;
  const cut = (((-shift % size) + size) % size) as number;
  return concat([slice(array, dim, cut, size, 1), slice(array, dim, 0, cut, 1)], dim);
}
