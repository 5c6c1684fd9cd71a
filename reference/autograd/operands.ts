/** What an op computes with: the arrays of its operands, brought to one dtype where the op promotes. */
import { scalarArray } from '../arrays/array.ts';
import { cast } from '../arrays/copy.ts';
import { categoryOf, type Dtype, defaultFloat, isFloating } from '../arrays/dtype.ts';
import { dtypeOfScalar, scalarToElement } from '../arrays/scalar.ts';
import { TensorError, unreachable } from '../error.ts';
import type { Operand, Operands } from '../ops/rule.ts';
import { Tensor } from '../tensor.ts';
import { isGradEnabled } from './mode.ts';
import type { Arrays, Operation, Params } from './operation.ts';
import { dtypeOf, promote } from './promotion.ts';

/** The arrays to compute with, in the order of the operands; nothing for an operand that was left out. */
export function arraysOf(operation: Operation, operands: Operands): Arrays {
  if (operation.constants.length > 0 && isGradEnabled()) checkConstants(operation, operands);
  const dtype = computeDtype(operation, operands);
  const arrays = new Array<Arrays[number]>(operands.length);
  for (let i = 0; i < operands.length; i++) {
    const operand = operands[i];
    if (operand === undefined) continue;
    if (!(operand instanceof Tensor)) {
      const scalarDtype = dtype ?? dtypeOfScalar(operand);
      arrays[i] = scalarArray(scalarToElement(operand, scalarDtype), scalarDtype);
    } else if (dtype === undefined || operand.dtype === dtype || operation.fixedDtypeOf(i) !== undefined)
      arrays[i] = operand.array;
    else arrays[i] = cast(operand.array, dtype);
  }
  return arrays;
}

function checkConstants(operation: Operation, operands: Operands): void {
  for (const position of operation.constants) {
    const operand = operands[position];
    if (operand instanceof Tensor && operand.requiresGrad)
      throw new TensorError(
        'not-implemented',
        `${operation.name}: '${operation.inputNames[position]}' has no gradient, and must not require one: detach it`,
      );
  }
}

/** The dtype that operands are brought to, or undefined where each keeps its own. */
function computeDtype(operation: Operation, operands: Operands): Dtype | undefined {
  const free = operation.hasFixedDtypes ? withoutFixed(operation, operands) : operands;
  if (operation.rule.refuses) checkTogether(operation, free);
  const { dtypeRule } = operation;
  if (dtypeRule === 'same' || dtypeRule === 'param' || dtypeRule === 'equal') {
    for (const operand of free) if (operand !== undefined) checkTaken(operation, dtypeOf(operand));
    if (dtypeRule === 'equal') checkEqual(operation, free);
    return undefined;
  }
  const promoted = promote(free);
  checkTaken(operation, promoted);
  switch (dtypeRule) {
    case 'promote':
    case 'float_only':
      return promoted;
    case 'promote_float':
      return isFloating(promoted) ? promoted : defaultFloat;
    case 'sum':
      return isFloating(promoted) ? promoted : 'int64';
    default:
      return unreachable(dtypeRule);
  }
}

/** The operands without those whose dtype the op prescribes; these must have it. */
function withoutFixed(operation: Operation, operands: Operands): Operands {
  return operands.filter((operand, i) => {
    const fixed = operation.fixedDtypeOf(i);
    if (fixed === undefined || operand === undefined) return fixed === undefined;
    const dtype = dtypeOf(operand);
    if (dtype !== fixed && !(dtype === 'bool' && operation.mayBeMask(i)))
      refuse(operation, `'${operation.inputNames[operation.inputOf(i)]}' must be ${fixed}, not ${dtype}`);
    return false;
  });
}

function checkTogether(operation: Operation, operands: Operands): void {
  const problem = operation.rule.refuses?.(operands.filter((operand) => operand !== undefined).map(dtypeOf));
  if (problem) refuse(operation, problem);
}

function checkTaken(operation: Operation, dtype: Dtype): void {
  if (!operation.takesAll && !operation.takes.has(categoryOf(dtype)))
    refuse(operation, `takes ${[...operation.takes].join(' or ')} tensors, not ${dtype}; convert it first`);
}

function checkEqual(operation: Operation, operands: Operands): void {
  const dtypes = operands.filter((operand) => operand !== undefined).map(dtypeOf);
  if (dtypes.some((dtype) => dtype !== dtypes[0]))
    refuse(operation, `the operands must have one dtype, not ${dtypes.join(' and ')}`);
}

function refuse(operation: Operation, problem: string): never {
  throw new TensorError('dtype-mismatch', `${operation.name}: ${problem}`);
}

/** The params with a dtype that was left open settled: the first operand's, or where there is none that of the numbers given. */
export function settled({ rule }: Operation, params: Params, [first]: Operands): Params {
  if (params.dtype !== null && params.dtype !== undefined) return params;
  const ofParams = () => rule.dtypeOf?.(params) ?? defaultFloat;
  return { ...params, dtype: first === undefined ? ofParams() : dtypeOf(first as Operand) };
}
