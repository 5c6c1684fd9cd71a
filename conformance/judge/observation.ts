/** One observation against the expected one: first its kind, then what that kind carries. */
import type { ExpectedObservation, NumberObservation, Observation } from '../../spec/index.ts';
import { describeObservation, describeRaised, type Raised } from './describe.ts';
import type { Findings } from './judgement.ts';
import { at, type Place } from './place.ts';
import { sameShape, tensorDifferences } from './tensor.ts';

/** Compares what was observed at `place`. */
export function compareObservations(
  expected: ExpectedObservation,
  actual: Observation,
  place: Place,
  findings: Findings,
): void {
  if (expected.kind === 'tensor' && actual.kind === 'tensor')
    findings.fail(...tensorDifferences(expected, actual, place, findings));
  else if (expected.kind === 'raised' && actual.kind === 'raised') compareRaised(expected, actual, place, findings);
  else if (!same(expected, actual))
    findings.fail({ ...at(place), expected: describeObservation(expected), actual: describeObservation(actual) });
}

/** Compares two errors: category and step. Their messages are for people. */
export function compareRaised(expected: Raised, actual: Raised, place: Place, findings: Findings): void {
  const difference = { ...at(place), expected: describeRaised(expected), actual: describeRaised(actual) };
  if (actual.step !== expected.step) findings.fail(difference);
  else if (actual.category === expected.category) return;
  else if (actual.category === 'uncategorised') findings.missCategory(difference);
  else findings.fail(difference);
}

function same(expected: ExpectedObservation, actual: Observation): boolean {
  switch (expected.kind) {
    case 'none':
    case 'completed':
      return actual.kind === expected.kind;
    case 'flag':
    case 'text':
      return actual.kind === expected.kind && actual.value === expected.value;
    case 'shape':
      return actual.kind === 'shape' && sameShape(expected.value, actual.value);
    case 'number':
      return actual.kind === 'number' && sameNumber(expected.value, actual.value);
    default:
      return false;
  }
}

/** Two texts are compared as texts: beyond 2^53 they are different numbers that one double stands for. */
function sameNumber(expected: NumberObservation['value'], actual: NumberObservation['value']): boolean {
  if (typeof expected === typeof actual) return expected === actual;
  return Number(expected) === Number(actual);
}
