/** Runs the forward of an op on arrays. */
import type { NdArray } from '../arrays/array.ts';
import { TensorError } from '../error.ts';
import type { Operation, Params, Results } from './operation.ts';
import { isPerturbing, perturbResult } from './rounding.ts';

/** The arrays that an op gives, in the order in which the op declares its results. */
export function compute(operation: Operation, arrays: readonly NdArray[], params: Params): readonly NdArray[] {
  const results = inOrder(operation, forward(operation, arrays, params));
  if (isPerturbing()) for (const result of results) perturbResult(operation, result, arrays, params);
  return results;
}

function forward(operation: Operation, arrays: readonly NdArray[], params: Params): Results {
  try {
    return operation.rule.forward(operation.inputs(arrays), params);
  } catch (error) {
    if (error instanceof TensorError) throw new TensorError(error.category, `${operation.name}: ${error.message}`);
    throw error;
  }
}

const inOrder = (operation: Operation, results: Results): readonly NdArray[] =>
  'data' in results ? [results as NdArray] : operation.outputNames.map((name) => results[name]!);
