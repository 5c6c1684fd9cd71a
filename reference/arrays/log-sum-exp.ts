/** The logarithm of a sum of exponentials, which overflows only where the result does. */
import type { NdArray } from './array.ts';
import { type DimLine, reduceLines } from './dim-lines.ts';

/** log(Σ exp(x)) over dims, counted from 0. */
export const logSumExpOver = (array: NdArray, dims: readonly number[], keepdim: boolean): NdArray =>
  reduceLines(array, dims, { keepdim }, logSumExp);

/** Relative to the largest element all exponentials lie between 0 and 1. */
function logSumExp({ data, start, step, length }: DimLine): number {
  const from = data as Float64Array;
  let largest = -Infinity;
  for (let k = 0; k < length; k++) largest = Math.max(largest, from[start + k * step]!);
  const shift = Math.abs(largest) === Infinity ? 0 : largest;
  let sum = 0;
  for (let k = 0; k < length; k++) sum += Math.exp(from[start + k * step]! - shift);
  return Math.log(sum) + shift;
}
