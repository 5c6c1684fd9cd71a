/** Comparisons of a law: numbers within a bound of each other, and what a trial of many of them comes to. */
import type { Difference, ErrorOutcome, Program, ValuesOutcome } from '../../spec/index.ts';
import type { Bounded } from './numerical.ts';
import type { Trial } from './trial.ts';

/** One comparison. */
export interface Check {
  /** As a fraction of the bound. */
  readonly distance: number;
  readonly difference?: Difference;
}

/** Compares two numbers, of which each may be off by its bound. A NaN is within no bound. */
export function within(where: string, expected: Bounded, actual: Bounded): Check {
  const bound = expected.bound + actual.bound;
  const apart = Math.abs(actual.value - expected.value);
  const distance = apart === 0 ? 0 : apart / bound;
  if (distance <= 1) return { distance };
  const worst = Number.isFinite(distance) ? distance : 'Infinity';
  const found = {
    where,
    expected: String(expected.value),
    actual: String(actual.value),
    bound,
    distance: worst,
  } as const;
  return { distance: 0, difference: found };
}

/** A tensor was to be observed, and none was. */
export function missing(where: string, outcome: ValuesOutcome | ErrorOutcome): Check {
  const ended = outcome.kind === 'error' ? `raises ${outcome.category} at step ${outcome.step}` : 'no tensor';
  return { distance: 0, difference: { where, expected: 'a tensor', actual: ended } };
}

/** What a trial comes to. */
export const conclude = (program: Program, checks: readonly Check[]): Trial => ({
  programs: [program],
  compared: checks.length,
  differences: checks.flatMap(({ difference }) => (difference ? [difference] : [])),
  distance: Math.max(0, ...checks.map(({ distance }) => distance)),
});
