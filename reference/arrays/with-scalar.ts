/** An array and a Python scalar as two operands of one dtype. */
import { type NdArray, scalarArray } from './array.ts';
import { cast } from './copy.ts';
import { isHigherCategory } from './dtype.ts';
import { dtypeOfScalar, type ScalarOperand, scalarToElement } from './scalar.ts';

/** The scalar raises the dtype only where it is of a higher category: a float beside integers, a number beside bools. */
export function withScalar(array: NdArray, scalar: ScalarOperand): [NdArray, NdArray] {
  const own = dtypeOfScalar(scalar);
  const dtype = isHigherCategory(own, array.dtype) ? own : array.dtype;
  return [cast(array, dtype), scalarArray(scalarToElement(scalar, dtype), dtype)];
}
