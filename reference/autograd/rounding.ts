/** One place where every rounded result can be seen, and moved, before anyone uses it: to measure rounding errors. */
import type { Rounding } from '../../spec/index.ts';
import { type NdArray, scalarArray } from '../arrays/array.ts';
import { write } from '../arrays/copy.ts';
import { isFloating } from '../arrays/dtype.ts';
import { zerosLaidOutLike } from '../arrays/layout.ts';
import { unary } from '../arrays/pointwise.ts';
import type { Arrays, Operation, Params } from './operation.ts';

/** A floating result, fresh from its op. */
export interface Rounded {
  readonly op: string;
  readonly rounding: Rounding;
  /** Its `data` holds exactly the elements, in the order of memory, and may be written to. */
  readonly result: NdArray;
  /** How many numbers each element is a sum of; 1 for what is no sum. */
  readonly terms: number;
  /** Whether it is rounded even where a sum of products of its inputs would be exact. */
  readonly isInexact: boolean;
  /** What is added up, in absolute values: the op on the absolute values of its inputs, laid out like `result`. */
  magnitude(): NdArray;
  /** All that the result was computed from, numbers among the params too. */
  readonly inputs: readonly NdArray[];
}

type Perturb = (rounded: Rounded) => void;

let perturbing: Perturb | null = null;

/** Runs `body`, showing `perturb` every floating result of every op: forward, backward and in optimizers. */
export function withRounding<T>(perturb: Perturb, body: () => T): T {
  const outer = perturbing;
  perturbing = perturb;
  try {
    return body();
  } finally {
    perturbing = outer;
  }
}

/** Whether anyone wants to see results. */
export const isPerturbing = (): boolean => perturbing !== null;

/** Shows a result to who wants to see it. A view is no new result. */
export function perturbResult(operation: Operation, result: NdArray, inputs: Arrays, params: Params): void {
  if (perturbing === null || !isFloating(result.dtype) || inputs.some((input) => input?.data === result.data)) return;
  perturbing({
    op: operation.name,
    rounding: operation.rounding,
    result,
    terms: operation.terms(inputs, params),
    isInexact: operation.isInexact,
    magnitude: () => laidOutLike(result, magnitudeOf(operation, inputs, params)),
    inputs: [
      ...inputs.filter((input) => input !== undefined),
      ...operation.factors(params).map((factor) => scalarArray(factor, 'float64')),
    ],
  });
}

/** The same for a number that stands outside all tensors: what comes back is to be used. */
export function perturbNumber(op: string, rounding: Rounding, value: number, inputs: readonly number[]): number {
  if (perturbing === null) return value;
  const result = scalarArray(value, 'float64');
  const arrays = inputs.map((input) => scalarArray(input, 'float64'));
  perturbing({ op, rounding, result, terms: 1, isInexact: false, magnitude: () => result, inputs: arrays });
  return Number(result.data[0]);
}

const magnitudes = unary({ float: Math.abs, int64: (a) => a, bool: (a) => a });

function magnitudeOf(operation: Operation, inputs: Arrays, params: Params): NdArray {
  const results =
    operation.magnitude(inputs, params) ??
    operation.forward(
      inputs.map((input) => input && magnitudes(input)),
      params,
    );
  return 'data' in results ? (results as NdArray) : Object.values(results)[0]!;
}

/** The array's elements in the order in which those of `model` lie in memory. */
function laidOutLike(model: NdArray, array: NdArray): NdArray {
  const out = zerosLaidOutLike(model);
  write(out, array);
  return out;
}
