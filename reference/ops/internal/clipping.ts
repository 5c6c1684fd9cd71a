/** The larger and the smaller of two elements, and elements kept between two bounds. */
import { type NdArray, scalarArray } from '../../arrays/array.ts';
import { binary } from '../../arrays/pointwise.ts';
import { type ScalarOperand, scalarToElement } from '../../arrays/scalar.ts';

/** `Math.max` takes no bigints. */
export function largerInteger(a: bigint, b: bigint): bigint {
  if (a < b) return b;
  return a;
}

export function smallerInteger(a: bigint, b: bigint): bigint {
  if (a > b) return b;
  return a;
}

/** The larger of each pair, or NaN if one of them is; of equals the first. */
export const larger = binary({
  float: (a, b) => (a < b || Number.isNaN(b) ? b : a),
  int64: largerInteger,
  bool: (a, b) => a | b,
});

/** The smaller of each pair, likewise. */
export const smaller = binary({
  float: (a, b) => (a > b || Number.isNaN(b) ? b : a),
  int64: smallerInteger,
  bool: (a, b) => a & b,
});

/** Every element, or the bound beyond which it lies. The upper bound has the last word. */
export function clip(array: NdArray, min: NdArray | undefined, max: NdArray | undefined): NdArray {
  const raised = min === undefined ? array : larger(array, min);
  return max === undefined ? raised : smaller(raised, max);
}

/** A number as an operand of its own, rounded to the dtype of the others. */
export const constant = (value: ScalarOperand, { dtype }: NdArray): NdArray =>
  scalarArray(scalarToElement(value, dtype), dtype);
