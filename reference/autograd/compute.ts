/** Runs the forward of an op on arrays. */
import type { NdArray } from '../arrays/array.ts';
import { TensorError } from '../error.ts';
import type { Arrays, Operation, Params, Results } from './operation.ts';
import { isPerturbing, perturbResult } from './rounding.ts';

/** What an op gives, one array or several by name. */
export function compute(operation: Operation, arrays: Arrays, params: Params): Results {
  const results = forward(operation, arrays, params);
  if (isPerturbing())
    for (const result of inOrder(operation, results)) perturbResult(operation, result, arrays, params);
  return results;
}

function forward(operation: Operation, arrays: Arrays, params: Params): Results {
  try {
    return operation.forward(arrays, params);
  } catch (error) {
    if (error instanceof TensorError) throw new TensorError(error.category, `${operation.name}: ${error.message}`);
    throw error;
  }
}

/** The arrays that an op gave, in the order in which it declares its results. */
export function inOrder(operation: Operation, results: Results): readonly NdArray[] {
  if (isOne(results)) return [results];
  return isList(results) ? results : operation.outputNames.map((name) => results[name]!);
}

const isOne = (results: Results): results is NdArray => 'data' in results;
const isList = (results: Results): results is readonly NdArray[] => Array.isArray(results);
