/** What the source of a fixture answered: the expectation without what bounds it. */
import type { ExpectedObservation, ExpectedOutcome, Observation, Outcome } from '../../spec/index.ts';

/** The source's own outcome, which a fixture must accept. */
export function ownOutcome(expected: ExpectedOutcome): Outcome {
  return { ...expected, observations: expected.observations.map(ownObservation) };
}

function ownObservation(expected: ExpectedObservation): Observation {
  if (expected.kind !== 'tensor') return expected;
  const { kind, dtype, shape, data } = expected;
  return { kind, dtype, shape, data };
}
