/** Whether elements are true: all but 0 are, and NaN too. */
import type { NdArray } from './array.ts';
import { type DimLine, reduceLines } from './dim-lines.ts';

const isTrue = (element: number | bigint): boolean => element !== 0 && element !== 0n;

/** Whether some element of a line is true (`wanted`), or false. */
function has({ data, start, step, length }: DimLine, wanted: boolean): boolean {
  for (let k = 0; k < length; k++) if (isTrue(data[start + k * step]!) === wanted) return true;
  return false;
}

/** Whether any element along dims, counted from 0, is true. */
export const anyOver = (array: NdArray, dims: readonly number[], keepdim: boolean): NdArray =>
  reduceLines(array, dims, { keepdim, dtype: 'bool' }, (line) => (has(line, true) ? 1 : 0));

/** Whether all elements along dims, counted from 0, are true. */
export const allOver = (array: NdArray, dims: readonly number[], keepdim: boolean): NdArray =>
  reduceLines(array, dims, { keepdim, dtype: 'bool' }, (line) => (has(line, false) ? 0 : 1));
