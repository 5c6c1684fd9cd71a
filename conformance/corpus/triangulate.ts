/** Asks other witnesses about a fixture before it is believed: the reference, at each case, and a numerical derivative. */
import type { Distances, ExpectedOutcome, Fixture, Program } from '../../spec/index.ts';
import type { Answer, Run } from '../backends/backend.ts';
import { runReference } from '../backends/reference.ts';
import { judge } from '../judge/judge.ts';
import type { Judgement } from '../judge/judgement.ts';
import { floatOf } from '../programs/requirements.ts';
import { illConditioned } from './conditioning.ts';
import { numericalDistance } from './numerical.ts';
import { ownOutcome } from './own-outcome.ts';
import { FixtureRefused } from './refusal.ts';

/** How far each witness lies from the ideal, at each case. Throws `FixtureRefused` where one disagrees. */
export function triangulate(fixture: Fixture): Readonly<Record<string, Distances>> {
  const cases = Object.entries(fixture.expected as Record<string, ExpectedOutcome>);
  return Object.fromEntries(
    cases.map(([name, expected]) => {
      const run: Run = { program: fixture.program, float: floatOf(name as never) };
      return [name, distances(run, name, expected)];
    }),
  );
}

function distances(run: Run, caseName: string, expected: ExpectedOutcome): Distances {
  const { program } = run;
  const problem = illConditioned(program, expected);
  if (problem !== undefined) throw new FixtureRefused(`at ${caseName}: ${problem}`);
  const oracle = witness(`the source's own answer at ${caseName}`, expected, ownOutcome(expected), program);
  const reference = witness(`the reference at ${caseName}`, expected, runReference(run), program);
  const numerical = caseName === 'float64' ? numericalDistance(program, expected) : undefined;
  return { oracle, reference, ...(numerical !== undefined && { numerical }) };
}

function witness(name: string, expected: ExpectedOutcome, answer: Answer, program: Program): number {
  const judgement = judge(expected, answer, program);
  if (judgement.verdict !== 'passed') throw new FixtureRefused(`${name} disagrees (${explain(judgement)})`);
  return judgement.distance;
}

function explain({ verdict, differences, reason }: Judgement): string {
  const lines = differences.map(({ where, step, expected, actual, distance }) => {
    const far = distance === undefined ? '' : `, ${distance} of the bound`;
    return `${where}${step === undefined ? '' : ` at step ${step}`}: expected ${expected}, got ${actual}${far}`;
  });
  return [verdict, ...(reason === undefined ? [] : [reason]), ...lines].join('; ');
}
