/** Several processes judge as one does, and one that dies is replaced. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Fixture, VerdictLine } from '../../spec/index.ts';
import { buildIfStale } from '../build/built-for-tests.ts';
import { laws } from '../laws/laws.ts';
import { AdapterError } from '../wire/faults.ts';
import { casesOfFixture } from './cases.ts';
import { fixture } from './echo-for-tests.ts';
import type { Judge } from './judging.ts';
import { pooledJudge } from './pool.ts';
import { runWith } from './run.ts';

beforeAll(buildIfStale);

const adapter = fileURLToPath(new URL('../wire/miniatures/adapter.mjs', import.meta.url));
const miniature = (behaviour: string): string => `"${process.execPath}" "${adapter}" "${behaviour}" 4`;
const open: Judge[] = [];

afterEach(async () => {
  for (const judge of open.splice(0)) await judge.close();
});

async function start(cmd: string | undefined, jobs: number): Promise<Judge> {
  const judge = await pooledJudge({ backend: { cmd }, wire: {}, laws: { seed: 1, runs: 3 } }, jobs);
  open.push(judge);
  return judge;
}

async function verdictsOf(judge: Judge, fixtures: readonly Fixture[]): Promise<readonly VerdictLine[]> {
  const lines: VerdictLine[] = [];
  const options = { laws: [], seed: 1, runs: 3 };
  for await (const line of runWith(judge, { manifest: { corpus: '0'.repeat(64) }, fixtures }, options))
    if (line.line === 'verdict') lines.push(line);
  return lines;
}

const corpus = Array.from({ length: 30 }, (_, i) => fixture(`a.b${i}`));

test('the report is that of one process, in the same order', async () => {
  const two = await verdictsOf(await start(miniature('honest'), 2), corpus);
  const one = await verdictsOf(await start(miniature('honest'), 1), corpus);
  expect(two).toEqual(one);
  expect(two.length).toBe(60);
});

test('laws are tried in any of them', async () => {
  const judge = await start(undefined, 2);
  const some = laws.filter(({ id }) => /^pointwise\.(exp|sin|cos|mul)\.gradient-check$/.test(id));
  const lines = await Promise.all(some.map((law) => judge.judge(law)));
  expect(lines.map((line) => `${line.case} ${line.verdict}`)).toEqual(some.map(({ id }) => `${id} passed`));
});

test('a process that is killed is replaced, and what it was judging is judged again', async () => {
  const judge = await start(undefined, 2);
  const cases = Array.from({ length: 200 }, (_, i) => fixture(`a.b${i}`)).flatMap(casesOfFixture);
  const judging = Promise.all(cases.map((each) => judge.judge(each)));
  execFileSync('pkill', ['-KILL', '-P', String(process.pid), '-f', 'worker-main']);
  expect((await judging).map(({ verdict }) => verdict)).toEqual(cases.map(() => 'passed'));
});

test('an adapter that does not start is refused as it is without processes', async () => {
  await expect(start(miniature('refuses to start'), 2)).rejects.toBeInstanceOf(AdapterError);
  await expect(start(miniature('refuses to start'), 2)).rejects.toThrow(/crashed \(exit code 7\)/);
});
