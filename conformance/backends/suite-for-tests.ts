/** The suite on a released library, for tests: how much of it is judged, and that what fails is what is known to deviate. */
import { beforeAll, expect, test } from 'vitest';
import type { Level, Program, VerdictLine } from '../../spec/index.ts';
import { readCorpus, runSuite } from '../index.ts';
import { walk } from '../programs/walk.ts';
import { isRefused } from '../runner/tally.ts';
import type { Backend } from './backend.ts';

/** A way in which a library differs from PyTorch. */
export interface Deviation {
  /** What it does, in a sentence. */
  readonly does: string;
  /** A small case that fails because of it. */
  readonly shownBy: string;
  /** What is read in the account of every case that fails because of it. */
  readonly tell: RegExp;
}

/** What is expected of the suite on a library. */
export interface Expected {
  /** How many fixtures of each level are judged at least, whatever the verdict. */
  readonly judged: Partial<Readonly<Record<Level, number>>>;
  readonly deviations: readonly Deviation[];
  /** How long the suite may take. */
  readonly minutes?: number;
}

/** A verdict, and the account of it: the steps of the program, and what differs. */
interface Account {
  readonly line: VerdictLine;
  readonly text: string;
}

/** Registers the tests of a library on all fixtures of the levels that are expected to be judged. */
export function testOnFixtures(
  load: () => Backend | Promise<Backend>,
  { judged, deviations, minutes = 2 }: Expected,
): void {
  const accounts: Account[] = [];
  const failed = () => accounts.filter(({ line }) => isRefused(line.verdict));

  beforeAll(async () => {
    const backend = await load();
    accounts.push(...(await accountsOf(backend, Object.keys(judged) as Level[])));
    await backend.close();
  }, minutes * 60_000);

  test('so much of each level is really judged, and nothing is a fault', () => {
    for (const [level, least] of Object.entries(judged))
      expect(
        accounts.filter((account) => account.line.level === level && isJudged(account)).length,
        level,
      ).toBeGreaterThanOrEqual(least);
    expect(accounts.filter(isFaultOfOurs).map(({ text }) => text)).toEqual([]);
  });

  test.each(deviations)('it deviates: $does', ({ shownBy, tell }) => {
    expect(failed().find(({ line }) => line.case === shownBy)?.text).toMatch(tell);
  });

  test('whatever else fails does so because of one of these', () => {
    const unexplained = failed().filter(({ text }) => !deviations.some(({ tell }) => tell.test(text)));
    expect(unexplained.map(({ text }) => text)).toEqual([]);
  });
}

/** A library can kill its process, and that is its own; any other fault is the adapter's. */
const isFaultOfOurs = ({ line, text }: Account): boolean => line.verdict === 'fault' && !/killed by SIG/.test(text);

/** One that is core and unsupported has failed, and was not judged. One that is blocked failed too, as a more basic one did. */
const isJudged = ({ line: { verdict, reason } }: Account): boolean =>
  verdict !== 'unsupported' && !reason?.startsWith('unsupported');

async function accountsOf(backend: Backend, levels: readonly Level[]): Promise<readonly Account[]> {
  const corpus = readCorpus();
  const programs = new Map(corpus.fixtures.map(({ id, program }) => [id, program]));
  const accounts: Account[] = [];
  for await (const line of runSuite(backend, corpus, { levels, laws: [], seed: 1, runs: 1 }))
    if (line.line === 'verdict') accounts.push({ line, text: textOf(line, programs.get(line.case.split('@')[0]!)!) });
  return accounts;
}

/** `case | what the program does | why it failed`, all in one line. */
function textOf({ case: name, reason, differences = [], outcome }: VerdictLine, program: Program): string {
  const steps = [...walk(program)].map(({ step }) =>
    step.do === 'call' || step.do === 'in_place' ? `${step.op}${JSON.stringify(step.params)}` : step.do,
  );
  const differs = differences.map(({ where, expected, actual }) => `${where}: expected ${expected}, actual ${actual}`);
  const raised = outcome?.kind === 'error' ? [`raised: ${outcome.message}`] : [];
  return [name, steps.join(' '), [...(reason ? [reason] : []), ...differs, ...raised].join('; ')].join(' | ');
}

/** A backend without its float64, where that would be as much again, and no other. */
export const inFloat32 = ({ description, ...backend }: Backend): Backend => ({
  ...backend,
  description: { ...description, dtypes: description.dtypes.filter((dtype) => dtype !== 'float64') },
});
