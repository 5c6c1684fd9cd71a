/** What dtype operands promote to. */
import { type Dtype, defaultFloat, isFloating, isHigherCategory, promoteDtypes } from '../arrays/dtype.ts';
import { dtypeOfScalar } from '../arrays/scalar.ts';
import type { Operand, Operands } from '../ops/rule.ts';
import { Tensor } from '../tensor.ts';

export const dtypeOf = (operand: Operand): Dtype =>
  operand instanceof Tensor ? operand.dtype : dtypeOfScalar(operand);

/**
 * What operands promote to. Tensors with dims decide, unless a 0-d tensor has a higher category (bool, integral,
 * floating), and tensors decide unless a scalar has one.
 */
export function promote(operands: Operands): Dtype {
  const first = operands[0];
  if (first instanceof Tensor && allAgree(operands, first.dtype)) return first.dtype;
  let dimensioned: Dtype | undefined;
  let zeroDim: Dtype | undefined;
  let scalar: Dtype | undefined;
  for (const operand of operands) {
    if (operand === undefined) continue;
    if (!(operand instanceof Tensor)) scalar = joined(scalar, dtypeOfScalar(operand));
    else if (operand.shape.length > 0) dimensioned = joined(dimensioned, operand.dtype);
    else zeroDim = joined(zeroDim, operand.dtype);
  }
  return overruled(dimensioned, overruled(zeroDim, scalar)) ?? defaultFloat;
}

/** The common case: all tensors of one dtype, and no scalar that could raise it. */
function allAgree(operands: Operands, dtype: Dtype): boolean {
  for (let i = 1; i < operands.length; i++) {
    const operand = operands[i];
    if (operand instanceof Tensor ? operand.dtype !== dtype : operand !== undefined && !isFloating(dtype)) return false;
  }
  return true;
}

const joined = (a: Dtype | undefined, b: Dtype): Dtype => (a === undefined ? b : promoteDtypes(a, b));

function overruled(major: Dtype | undefined, minor: Dtype | undefined): Dtype | undefined {
  if (major === undefined || minor === undefined) return major ?? minor;
  return isHigherCategory(minor, major) ? minor : major;
}
