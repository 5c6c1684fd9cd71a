/** Products in double precision, rounded once when stored; those of integers wrap around. */
import type { NdArray } from './array.ts';
import { type DimLine, reduceLines } from './dim-lines.ts';

/** The product over dims, counted from 0. */
export const productOver = (array: NdArray, dims: readonly number[], keepdim: boolean): NdArray =>
  reduceLines(array, dims, { keepdim }, array.dtype === 'int64' ? productOfIntegers : productOfNumbers);

function productOfNumbers({ data, start, step, length }: DimLine): number {
  const from = data as Float64Array;
  let product = 1;
  for (let k = 0; k < length; k++) product *= from[start + k * step]!;
  return product;
}

function productOfIntegers({ data, start, step, length }: DimLine): bigint {
  const from = data as BigInt64Array;
  let product = 1n;
  for (let k = 0; k < length; k++) product = BigInt.asIntN(64, product * from[start + k * step]!);
  return product;
}
