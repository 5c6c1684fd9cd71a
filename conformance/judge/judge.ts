/** The comparator: is this answer what was expected? Total: whatever the answer, it neither throws nor passes unlooked at. */
import type {
  ErrorOutcome,
  ExpectedObservation,
  ExpectedOutcome,
  Observation,
  Program,
  ValuesOutcome,
} from '../../spec/index.ts';
import type { Answer } from '../backends/backend.ts';
import { describeObservation, describeRaised } from './describe.ts';
import { Findings, type Judgement } from './judgement.ts';
import { compareObservations, compareRaised } from './observation.ts';
import { at, type Place } from './place.ts';
import { placesOf } from './places.ts';

/** Judges an answer: how the program ended, what it observed, and then the numbers. */
export function judge(expected: ExpectedOutcome, answer: Answer, program: Program): Judgement {
  switch (answer.kind) {
    case 'fault':
      return notJudged('fault', `${answer.fault}: ${answer.message}`);
    case 'unsupported':
      return notJudged('unsupported', answer.reason ?? answer.feature);
    case 'values':
    case 'error':
      return judgeOutcome(expected, answer, program);
    default:
      return notJudged('failed', `an answer of unknown kind: ${JSON.stringify(answer)}`);
  }
}

const notJudged = (verdict: 'fault' | 'unsupported' | 'failed', reason: string): Judgement => ({
  verdict,
  differences: [],
  distance: 0,
  relaxed: false,
  compared: 0,
  reason,
});

function judgeOutcome(expected: ExpectedOutcome, answer: ValuesOutcome | ErrorOutcome, program: Program): Judgement {
  const findings = new Findings();
  if (compareEnds(expected, answer, findings)) {
    const places = placesOf(program, expected.observations);
    compareShared(expected.observations, answer.observations, places, findings);
    compareCounts(expected.observations, answer.observations, places, findings);
  }
  return findings.conclude();
}

const wholeProgram: Place = { what: 'the program' };
const unplaced = (index: number): Place => ({ what: `observation ${index}` });
const toItsEnd = 'runs to its end';

/** Compares how the program ended. Where it ended otherwise, nothing else is comparable. */
function compareEnds(expected: ExpectedOutcome, answer: ValuesOutcome | ErrorOutcome, findings: Findings): boolean {
  if (expected.kind === 'error' && answer.kind === 'error') {
    compareRaised(expected, answer, { ...wholeProgram, step: expected.step }, findings);
    findings.countCompared();
    return true;
  }
  if (expected.kind === answer.kind) return true;
  const step = expected.kind === 'error' ? expected.step : answer.kind === 'error' ? answer.step : undefined;
  findings.fail({
    ...at({ ...wholeProgram, ...(step !== undefined && { step }) }),
    expected: expected.kind === 'error' ? describeRaised(expected) : toItsEnd,
    actual: answer.kind === 'error' ? describeRaised(answer) : toItsEnd,
  });
  return false;
}

/** Compares what both observed. With a different number of observations, those after the first difference answer other steps. */
function compareShared(
  expected: readonly ExpectedObservation[],
  actual: readonly Observation[],
  places: readonly Place[],
  findings: Findings,
): void {
  const aligned = expected.length === actual.length;
  for (const [i, observation] of expected.slice(0, actual.length).entries()) {
    compareObservations(observation, actual[i]!, places[i] ?? unplaced(i), findings);
    findings.countCompared();
    if (!aligned && findings.failed) return;
  }
}

function compareCounts(
  expected: readonly ExpectedObservation[],
  actual: readonly Observation[],
  places: readonly Place[],
  findings: Findings,
): void {
  expected.slice(actual.length).forEach((missing, i) => {
    const place = places[actual.length + i] ?? unplaced(actual.length + i);
    findings.fail({ ...at(place), expected: describeObservation(missing), actual: 'no such observation' });
  });
  actual.slice(expected.length).forEach((extra, i) => {
    const place = unplaced(expected.length + i);
    findings.fail({ ...at(place), expected: 'no further observation', actual: describeObservation(extra) });
  });
}
