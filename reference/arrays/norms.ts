/** Norms of lines of elements, in double precision. */
import type { NdArray } from './array.ts';
import { type DimLine, reduceLines } from './dim-lines.ts';

/** The p-norm over dims, counted from 0. */
export const normOver = (array: NdArray, p: number, dims: readonly number[], keepdim: boolean): NdArray =>
  reduceLines(array, dims, { keepdim }, (line) => normOf(line, p));

function normOf(line: DimLine, p: number): number {
  switch (p) {
    case 0:
      return folded(line, 0, (count, magnitude) => (magnitude === 0 ? count : count + 1));
    case 1:
      return folded(line, 0, (sum, magnitude) => sum + magnitude);
    case 2:
      return Math.sqrt(folded(line, 0, (sum, magnitude) => sum + magnitude * magnitude));
    case Infinity:
      return folded(line, 0, Math.max);
    case -Infinity:
      return folded(line, Infinity, Math.min);
    default:
      return folded(line, 0, (sum, magnitude) => sum + magnitude ** p) ** (1 / p);
  }
}

function folded({ data, start, step, length }: DimLine, first: number, fold: (a: number, b: number) => number): number {
  const from = data as Float64Array;
  let result = first;
  for (let k = 0; k < length; k++) result = fold(result, Math.abs(from[start + k * step]!));
  return result;
}
