/** Numbers that were observed, each with how far rounding alone may have moved it. */
import type { ErrorOutcome, Observation, Program, Step, ValuesOutcome } from '../../spec/index.ts';
import type { Run } from '../backends/backend.ts';
import { decodeElements } from '../formats/elements.ts';
import { errorScale } from '../judge/scale.ts';

/** The numbers of a tensor, and the error scale of each. */
export interface Measured {
  readonly numbers: readonly number[];
  readonly scales: readonly number[];
}

/** What a run observed, tensor by tensor; undefined for what is no tensor. Throws `Unjudgeable` where no bound can be told. */
export function measure(run: Run, { observations }: ValuesOutcome | ErrorOutcome): readonly (Measured | undefined)[] {
  const { scales } = errorScale(run);
  return observations.map((observation, i) => {
    const numbers = numbersOf(observation);
    return numbers && { numbers, scales: scales[i]?.length ? scales[i] : numbers.map(() => 0) };
  });
}

/** The elements of an observed tensor; undefined where something else was observed. */
export function numbersOf(observation: Observation | undefined): readonly number[] | undefined {
  return observation?.kind === 'tensor' ? decodeElements(observation.data, observation.dtype).map(Number) : undefined;
}

/** Steps as a program. */
export const programOf = (...steps: readonly (readonly Step[])[]): Program => ({ version: 1, steps: steps.flat() });
