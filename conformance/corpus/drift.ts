/** How a fixture differs from what a backend gives for it now, by cause. */
import type { ExpectedOutcome, Id, Program } from '../../spec/index.ts';
import { judge } from '../judge/judge.ts';
import { ownOutcome } from './own-outcome.ts';

/** Why a fixture is not what it was. `bytes`: the numbers differ, but within their bounds; this is no failure. */
export type DriftCause =
  | 'bytes'
  | 'outside-bound'
  | 'structure'
  | 'refused'
  | 'program-changed'
  | 'missing-file'
  | 'stale-manifest';

/** One way in which a fixture has drifted. */
export interface Drift {
  readonly id: Id;
  readonly cause: DriftCause;
  readonly message: string;
}

/** How one case has drifted: the outcome that the fixture expects, and the one that was made just now. */
export function caseDrift(
  { id, program }: { readonly id: Id; readonly program: Program },
  caseName: string,
  before: ExpectedOutcome,
  after: ExpectedOutcome,
): readonly Drift[] {
  const { verdict, differences, distance } = judge(before, ownOutcome(after), program);
  if (verdict === 'passed') {
    if (stored(before) === stored(after)) return [];
    return [{ id, cause: 'bytes', message: `at ${caseName}: other bytes, at most ${distance} of the bound away` }];
  }
  const [first] = differences;
  const cause = differences.every((difference) => difference.distance !== undefined) ? 'outside-bound' : 'structure';
  return [{ id, cause, message: `at ${caseName}: ${first?.where}: expected ${first?.expected}, got ${first?.actual}` }];
}

/** What was measured, without what its author adds to it. */
function stored({ observations, ...end }: ExpectedOutcome): string {
  const measured = observations.map((observation) => {
    if (observation.kind !== 'tensor') return observation;
    const { allowed, signed_zeros, ...rest } = observation;
    return rest;
  });
  return JSON.stringify({ ...end, observations: measured });
}
