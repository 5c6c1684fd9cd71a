/** What an op computes with: the arrays of its operands, brought to one dtype where the op promotes. */
import type { NdArray } from '../arrays/array.ts';
import { scalarArray } from '../arrays/array.ts';
import { cast } from '../arrays/copy.ts';
import { type Dtype, defaultFloat, isFloating, isHigherCategory, promoteDtypes } from '../arrays/dtype.ts';
import { dtypeOfScalar, scalarToElement } from '../arrays/scalar.ts';
import { TensorError, unreachable } from '../error.ts';
import type { Operand } from '../ops/rule.ts';
import { Tensor } from '../tensor.ts';
import type { Operation } from './operation.ts';

/** The arrays to compute with, in the order of the operands. */
export function arraysOf(operation: Operation, operands: readonly Operand[]): NdArray[] {
  if (operation.rule.refuses) checkDtypes(operation, operands);
  const dtype = computeDtype(operation, operands);
  const arrays = new Array<NdArray>(operands.length);
  for (let i = 0; i < operands.length; i++) {
    const operand = operands[i]!;
    if (!(operand instanceof Tensor)) {
      const scalarDtype = dtype ?? dtypeOfScalar(operand);
      arrays[i] = scalarArray(scalarToElement(operand, scalarDtype), scalarDtype);
    } else if (dtype === undefined || operand.dtype === dtype || operation.fixedDtypeOf(i) !== undefined)
      arrays[i] = operand.array;
    else arrays[i] = cast(operand.array, dtype);
  }
  return arrays;
}

const dtypeOf = (operand: Operand): Dtype => (operand instanceof Tensor ? operand.dtype : dtypeOfScalar(operand));

function checkDtypes(operation: Operation, operands: readonly Operand[]): void {
  const problem = operation.rule.refuses?.(operands.map(dtypeOf));
  if (problem) throw new TensorError('dtype-mismatch', `${operation.name}: ${problem}`);
}

/** The dtype that all operands are brought to, or undefined where each keeps its own. */
function computeDtype(operation: Operation, operands: readonly Operand[]): Dtype | undefined {
  const { dtypeRule } = operation;
  if (dtypeRule === 'same') return undefined;
  const promoted = promote(operands);
  switch (dtypeRule) {
    case 'promote':
      return promoted;
    case 'promote_float':
      return isFloating(promoted) ? promoted : defaultFloat;
    case 'sum':
      return isFloating(promoted) ? promoted : 'int64';
    case 'float_only':
      if (!isFloating(promoted))
        throw new TensorError(
          'dtype-mismatch',
          `${operation.name}: needs a floating tensor, not ${promoted}; convert it first`,
        );
      return promoted;
    case 'equal':
      checkEqual(operation, operands);
      return undefined;
    default:
      return unreachable(dtypeRule);
  }
}

function checkEqual(operation: Operation, operands: readonly Operand[]): void {
  const dtypes = operands.map(dtypeOf);
  if (dtypes.some((dtype) => dtype !== dtypes[0]))
    throw new TensorError(
      'dtype-mismatch',
      `${operation.name}: the operands must have one dtype, not ${dtypes.join(' and ')}`,
    );
}

/**
 * What operands promote to. Tensors with dims decide, unless a 0-d tensor has a higher category (bool, integral,
 * floating), and tensors decide unless a scalar has one.
 */
export function promote(operands: readonly Operand[]): Dtype {
  const first = operands[0];
  if (first instanceof Tensor && operands.every((operand) => agrees(operand, first.dtype))) return first.dtype;
  let dimensioned: Dtype | undefined;
  let zeroDim: Dtype | undefined;
  let scalar: Dtype | undefined;
  for (const operand of operands) {
    if (!(operand instanceof Tensor)) scalar = joined(scalar, dtypeOfScalar(operand));
    else if (operand.shape.length > 0) dimensioned = joined(dimensioned, operand.dtype);
    else zeroDim = joined(zeroDim, operand.dtype);
  }
  return overruled(dimensioned, overruled(zeroDim, scalar)) ?? defaultFloat;
}

/** The common case: all tensors of one dtype, and no scalar that could raise it. */
const agrees = (operand: Operand, dtype: Dtype): boolean =>
  operand instanceof Tensor ? operand.dtype === dtype : isFloating(dtype);

const joined = (a: Dtype | undefined, b: Dtype): Dtype => (a === undefined ? b : promoteDtypes(a, b));

function overruled(major: Dtype | undefined, minor: Dtype | undefined): Dtype | undefined {
  if (major === undefined || minor === undefined) return major ?? minor;
  return isHigherCategory(minor, major) ? minor : major;
}
