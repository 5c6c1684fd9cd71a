/** Outcomes, written short, for the tests of the comparator. */
import type {
  Dtype,
  Element,
  ExpectedObservation,
  ExpectedOutcome,
  ExpectedTensor,
  Observation,
  Outcome,
  Program,
  TensorObservation,
} from '../../spec/index.ts';
import { judge } from './judge.ts';
import type { Judgement } from './judgement.ts';

/** A program that observes the value of `x`, and whether it requires grad. */
export const observingX: Program = {
  version: 1,
  steps: [
    { do: 'tensor', out: 'x', dtype: 'float', shape: [2], data: [1, 2], requires_grad: true },
    { do: 'observe', what: 'value', of: 'x' },
    { do: 'observe', what: 'requires_grad', of: 'x' },
  ],
};

/** A tensor, as a vector unless its shape is given. */
export const tensor = (data: Element[], dtype: Dtype = 'float64', shape = [data.length]): TensorObservation => ({
  kind: 'tensor',
  dtype,
  shape,
  data,
});

/** A tensor of which rounding can move each element by `scale`. */
export const within = (scale: number, data: Element[], rest: Partial<ExpectedTensor> = {}): ExpectedTensor => ({
  ...tensor(data),
  scale: data.map(() => scale),
  ...rest,
});

/** An outcome that ran to its end. */
export const values = (...observations: Observation[]): Outcome => ({ kind: 'values', observations });

/** What such an outcome should be. */
export const expectValues = (...observations: ExpectedObservation[]): ExpectedOutcome => ({
  kind: 'values',
  observations,
});

/** Judges one observation, of `x`. */
export const judgeOne = (expected: ExpectedObservation, actual: Observation): Judgement =>
  judge(expectValues(expected), values(actual), observingX);
