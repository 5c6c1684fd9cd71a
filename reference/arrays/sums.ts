/** Sums in double precision, rounded once when stored. */
import { allocate } from './allocate.ts';
import { contiguous, type NdArray, windowOf } from './array.ts';
import { reducedShape } from './dim-lines.ts';
import { eachLine } from './lines.ts';
import { sizeOf } from './shape.ts';

/** The sum over dims counted from 0, divided by `divisor` before it is rounded. */
export function sum(array: NdArray, reduced: readonly number[], keepdim: boolean, divisor = 1): NdArray {
  const shape = reducedShape(array.shape, reduced, keepdim);
  if (array.dtype === 'int64') return contiguous(sumBigints(array, reduced), 'int64', shape);
  const totals = sumNumbers(array, reduced);
  if (divisor !== 1) for (let i = 0; i < totals.length; i++) totals[i]! /= divisor;
  const data = array.dtype === 'float64' ? totals : allocate(array.dtype, totals.length);
  if (data !== totals) (data as Float32Array).set(totals);
  return contiguous(data, array.dtype, shape);
}

/** The sum of all elements, divided by `divisor` before it is rounded. */
export const sumAll = (array: NdArray, divisor = 1): NdArray =>
  sum(
    array,
    array.shape.map((_, dim) => dim),
    false,
    divisor,
  );

/** A window that steps over `totals` as over the array, standing still along the reduced dims. */
function accumulator(array: NdArray, totals: NdArray, dims: readonly number[]): NdArray {
  const kept = contiguous(totals.data, totals.dtype, reducedShape(array.shape, dims, true));
  return windowOf(
    kept,
    array.shape,
    kept.strides.map((stride, dim) => (dims.includes(dim) ? 0 : stride)),
  );
}

function sumNumbers(array: NdArray, dims: readonly number[]): Float64Array {
  const totals = new Float64Array(sizeOf(reducedShape(array.shape, dims, true)));
  const from = array.data as Float64Array;
  if (array.isContiguous && totals.length === 1) {
    totals[0] = sumOfLine(from, array.offset, 1, array.size);
    return totals;
  }
  const into = accumulator(array, contiguous(totals, 'float64', [totals.length]), dims);
  eachLine([array, into], ([start, out], [step, outStep], length) => {
    if (outStep === 0) totals[out!]! += sumOfLine(from, start!, step!, length);
    else for (let k = 0; k < length; k++) totals[out! + k * outStep!]! += from[start! + k * step!]!;
  });
  return totals;
}

function sumOfLine(from: Float64Array, start: number, step: number, length: number): number {
  let total = 0;
  for (let k = 0; k < length; k++) total += from[start + k * step]!;
  return total;
}

function sumBigints(array: NdArray, dims: readonly number[]): BigInt64Array {
  const totals = new BigInt64Array(sizeOf(reducedShape(array.shape, dims, true)));
  const from = array.data as BigInt64Array;
  const into = accumulator(array, contiguous(totals, 'int64', [totals.length]), dims);
  eachLine([array, into], ([start, out], [step, outStep], length) => {
    for (let k = 0; k < length; k++) totals[out! + k * outStep!]! += from[start! + k * step!]!;
  });
  return totals;
}
