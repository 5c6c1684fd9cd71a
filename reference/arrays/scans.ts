/** Running sums and products along a dim, in double precision, each rounded when stored. */
import type { NdArray } from './array.ts';
import { rowMajorCopy } from './copy.ts';
import { type DimLine, eachDimLine } from './dim-lines.ts';
import { normalizeDim } from './shape.ts';

/** Of each element the sum of it and of those before it. */
export const cumulativeSum = (array: NdArray, dim: number): NdArray =>
  array.dtype === 'int64'
    ? scanned<bigint>(array, dim, 0n, (total, element) => BigInt.asIntN(64, total + element))
    : scanned<number>(array, dim, 0, (total, element) => total + element);

/** Of each element the product of it and of those before it. */
export const cumulativeProduct = (array: NdArray, dim: number): NdArray =>
  array.dtype === 'int64'
    ? scanned<bigint>(array, dim, 1n, (total, element) => BigInt.asIntN(64, total * element))
    : scanned<number>(array, dim, 1, (total, element) => total * element);

function scanned<E extends number | bigint>(
  array: NdArray,
  dim: number,
  nothing: E,
  combine: (total: E, element: E) => E,
): NdArray {
  const out = rowMajorCopy(array); // its lines are windows onto it, and are overwritten
  eachDimLine(out, [normalizeDim(dim, array.shape.length)], ({ data, start, step, length }: DimLine) => {
    let total = nothing;
    for (let k = 0; k < length; k++) {
      total = combine(total, data[start + k * step]! as E);
      data[start + k * step] = total as never;
    }
  });
  return out;
}
