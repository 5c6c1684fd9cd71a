/** Softmax and its logarithm, shifted by the largest element so that nothing overflows. */
import { rewriteLines } from './along.ts';
import type { NdArray } from './array.ts';
import { normalizeDim } from './shape.ts';

/** Every line along a dim as shares of a whole: in proportion to the exponentials. */
export const softmax = (array: NdArray, dim: number): NdArray =>
  rewriteLines(array, [normalizeDim(dim, array.shape.length)], (line) => {
    const [largest, total] = largestAndTotal(line);
    for (let k = 0; k < line.length; k++) line[k] = Math.exp(line[k]! - largest) / total;
  });

/** The logarithm of the softmax, which keeps its precision where the softmax itself would be 0. */
export const logSoftmax = (array: NdArray, dim: number): NdArray =>
  rewriteLines(array, [normalizeDim(dim, array.shape.length)], (line) => {
    const [largest, total] = largestAndTotal(line);
    for (let k = 0; k < line.length; k++) line[k] = line[k]! - largest - Math.log(total);
  });

/** What rounding errors of a softmax are relative to: exponentials pass on those of the differences. */
export const softmaxMagnitude = (array: NdArray, dim: number): NdArray =>
  rewriteLines(array, [normalizeDim(dim, array.shape.length)], (line) => {
    const [largest, total] = largestAndTotal(line);
    for (let k = 0; k < line.length; k++)
      line[k] = (Math.exp(line[k]! - largest) / total) * (1 + largest - line[k]!) || 0; // where -Infinity is, nothing
  });

/** What rounding errors of its logarithm are relative to: all that is subtracted, and 1 for the error of the sum. */
export const logSoftmaxMagnitude = (array: NdArray, dim: number): NdArray =>
  rewriteLines(array, [normalizeDim(dim, array.shape.length)], (line) => {
    const [largest, total] = largestAndTotal(line);
    for (let k = 0; k < line.length; k++) line[k] = 1 + largest - line[k]! + Math.log(total);
  });

/** The largest element, NaN if there is one, and the sum of the exponentials of how far the others lie below it. */
function largestAndTotal(line: Float64Array): [largest: number, total: number] {
  let largest = -Infinity;
  for (let k = 0; k < line.length; k++) largest = Math.max(largest, line[k]!);
  let total = 0;
  for (let k = 0; k < line.length; k++) total += Math.exp(line[k]! - largest);
  return [largest, total];
}
