/** A counterexample: a program that shows a difference, as small as it could be made, and the fixture file it is kept in. */
import type { ExpectedOutcome, Fixture, Source, VerdictLine } from '../../spec/index.ts';
import { levelOf } from '../programs/level.ts';
import { type CaseName, casesOf } from '../programs/requirements.ts';
import { walk } from '../programs/walk.ts';
import type { Disagreement } from './comparison.ts';

/** A difference, and where it was found. */
export interface Counterexample {
  /** Who gave another answer. */
  readonly backend: string;
  readonly seed: number;
  /** Which of the seed's programs it was found in. */
  readonly index: number;
  /** Whose answers were expected. */
  readonly source: Source;
  /** What the smallest program showed. */
  readonly difference: Disagreement;
  /** Its steps besides tensors and observations. */
  readonly steps: number;
  /** How many programs were tried to make it small. */
  readonly tried: number;
}

/** The id of the fixture that a counterexample is kept as. */
export const idOf = ({ seed, index }: Counterexample): string => `fuzz.seed-${seed}-program-${index}`;

/** What a counterexample has in common with others of the same cause: what is done in it, whatever the numbers and names. */
export function signatureOf({ difference: { run, judgement } }: Counterexample): string {
  const steps = [...walk(run.program)].map(({ step }) => ('op' in step ? `${step.do} ${step.op}` : step.do));
  const done = steps.filter((step) => step !== 'tensor' && step !== 'attempt');
  return [judgement.verdict, ...done].join(', ');
}

/** An ordinary fixture: it is judged, printed and replayed like any other. */
export function fixtureOf(counterexample: Counterexample, expected: ExpectedOutcome): Fixture {
  const { seed, index, source, difference } = counterexample;
  return {
    version: 1,
    id: idOf(counterexample),
    title: `A random program on which ${counterexample.backend} differed from ${source.name}`,
    note: `Shrunk from program ${index} of seed ${seed}, in ${counterexample.tried} tries.`,
    clauses: [],
    source,
    program: difference.run.program,
    expected: { [caseOf(difference)]: expected },
  };
}

/** A counterexample as a line of a report. */
export function verdictOf(counterexample: Counterexample): VerdictLine {
  const { difference } = counterexample;
  const { run, answer, judgement } = difference;
  const { verdict, distance, compared, reason } = judgement;
  const name = caseOf(difference);
  return {
    line: 'verdict',
    case: name === 'any' ? idOf(counterexample) : `${idOf(counterexample)}@${name}`,
    level: levelOf(run.program),
    clauses: [],
    verdict,
    compared,
    distance,
    ...(reason !== undefined && { reason }),
    ...(judgement.differences.length > 0 && { differences: [...judgement.differences] }),
    ...(answer.kind === 'fault' ? { fault: answer.fault } : { outcome: answer }),
    counterexample: run.program,
  };
}

/** The case of a program that a difference is about. */
function caseOf({ run }: Disagreement): CaseName {
  return casesOf(run.program).includes('any') ? 'any' : run.float;
}
