/** Reductions: sums in double precision, rounded once when stored; the largest element and where it is. */
import { TensorError } from '../error.ts';
import { allocate, type Data } from './allocate.ts';
import { contiguous, type NdArray, scalarArray, windowOf } from './array.ts';
import { eachLine, eachStart } from './lines.ts';
import { normalizeDim, type Shape, sizeOf } from './shape.ts';

/** The shape that is left of `shape` when `dims` are reduced. */
export const reducedShape = (shape: Shape, dims: readonly number[], keepdim: boolean): Shape =>
  keepdim ? shape.map((size, dim) => (dims.includes(dim) ? 1 : size)) : shape.filter((_, dim) => !dims.includes(dim));

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

/** The largest element of all; NaN is larger than any number. */
export function max(array: NdArray): NdArray {
  if (array.size === 0)
    throw new TensorError(
      'invalid-argument',
      'a tensor without elements has no largest one; give a dim that has a size',
    );
  let largest: number | bigint | undefined;
  eachLine([array], ([start], [step], length) => {
    for (let k = 0; k < length; k++) {
      const element = array.data[start! + k * step!]!;
      if (largest === undefined || isLarger(element, largest)) largest = element;
    }
  });
  return scalarArray(largest!, array.dtype);
}

/** The largest elements along a dim, and the first index at which each lies. */
export function maxAlong(array: NdArray, dim: number, keepdim: boolean): { values: NdArray; indices: NdArray } {
  const along = normalizeDim(dim, array.shape.length);
  const size = array.shape[along] ?? 1;
  if (size === 0)
    throw new TensorError('invalid-argument', `dim ${dim} of [${array.shape}] has no elements to choose from`);
  const dims = array.shape.length === 0 ? [] : [along];
  const shape = reducedShape(array.shape, dims, keepdim);
  const values = allocate(array.dtype, sizeOf(shape));
  const indices = new BigInt64Array(values.length);
  const step = array.strides[along] ?? 0;
  const firsts = windowOf(array, reducedShape(array.shape, dims, true), array.strides);
  eachStart(firsts, (start, at) => {
    const index = indexOfLargest(array.data, start, step, size);
    values[at] = array.data[start + index * step]! as never;
    indices[at] = BigInt(index);
  });
  return { values: contiguous(values, array.dtype, shape), indices: contiguous(indices, 'int64', shape) };
}

function indexOfLargest(data: Data, start: number, step: number, size: number): number {
  let index = 0;
  for (let k = 1; k < size; k++) if (isLarger(data[start + k * step]!, data[start + index * step]!)) index = k;
  return index;
}

/** Whether `a` is to be preferred to `b`; between equals the first stays. */
const isLarger = (a: number | bigint, b: number | bigint): boolean => a > b || (Number.isNaN(a) && !Number.isNaN(b));
