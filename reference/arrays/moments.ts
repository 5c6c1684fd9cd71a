/** Variances and standard deviations, in double precision. */
import type { NdArray } from './array.ts';
import { type DimLine, reduceLines } from './dim-lines.ts';

/** How the squared distances from the mean become one number. */
export interface Spread {
  readonly dims: readonly number[];
  /** By how much less than the count they are divided. */
  readonly correction: number;
  readonly keepdim: boolean;
}

/** The variance over dims, counted from 0. */
export const varianceOver = (array: NdArray, { dims, correction, keepdim }: Spread): NdArray =>
  reduceLines(array, dims, { keepdim }, (line) => varianceOf(line, correction));

/** The square root of the variance. */
export const deviationOver = (array: NdArray, { dims, correction, keepdim }: Spread): NdArray =>
  reduceLines(array, dims, { keepdim }, (line) => Math.sqrt(varianceOf(line, correction)));

/**
 * What the rounding errors of a variance are relative to: it is worse the farther the mean is from 0, as in an algorithm
 * that goes through the numbers once.
 */
export const conditionedVariance = (array: NdArray, { dims, correction, keepdim }: Spread): NdArray =>
  reduceLines(array, dims, { keepdim }, (line) => varianceOf(line, correction) * condition(line));

/** The same for a standard deviation. */
export const conditionedDeviation = (array: NdArray, { dims, correction, keepdim }: Spread): NdArray =>
  reduceLines(array, dims, { keepdim }, (line) => Math.sqrt(varianceOf(line, correction)) * condition(line));

/** How much the root mean square is larger than the deviation. */
function condition(line: DimLine): number {
  const variance = varianceOf(line, 0);
  return variance === 0 ? 1 : Math.sqrt(1 + meanOf(line) ** 2 / variance);
}

function varianceOf(line: DimLine, correction: number): number {
  const { start, step, length } = line;
  const from = line.data as Float64Array;
  const mean = meanOf(line);
  let squares = 0;
  for (let k = 0; k < length; k++) squares += (from[start + k * step]! - mean) ** 2;
  return squares / Math.max(length - correction, 0);
}

function meanOf({ data, start, step, length }: DimLine): number {
  const from = data as Float64Array;
  let total = 0;
  for (let k = 0; k < length; k++) total += from[start + k * step]!;
  return total / length;
}
