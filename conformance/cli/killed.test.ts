/** The process that judges is killed, again and again, and the report is whole in the end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { Fixture } from '../../spec/index.ts';
import { buildIfStale } from '../build/built-for-tests.ts';
import { randomStream } from '../catalogue/random.ts';
import { corpusOf, soundFixture, temporaryFolder } from '../corpus/corpus-for-tests.ts';
import { packagePath } from '../package-files.ts';

beforeAll(buildIfStale);

const adapter = fileURLToPath(new URL('../wire/miniatures/adapter.mjs', import.meta.url));
const cmd = `"${process.execPath}" "${adapter}" "takes its time"`;
const fixtures: readonly Fixture[] = Array.from({ length: 30 }, (_, i) => ({
  ...soundFixture,
  id: `tensors.number-${i}`,
}));

function start(corpus: string, report: string, ...more: readonly string[]): ChildProcess {
  const args = ['test', '--no-laws', '--cmd', cmd, '--corpus', corpus, '--report', report, '--resume', ...more];
  return spawn(process.execPath, [packagePath('dist', 'conformance', 'cli', 'main.js'), ...args], { stdio: 'ignore' });
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code)));

const linesIn = (path: string): readonly string[] => (existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []);

/** Waits until a run has written so many lines, or has ended. */
async function untilWritten(lines: number, report: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && linesIn(`${report}.part`).length < lines) await setTimeout(5);
}

test.each([1, 2])('with %i jobs, and no verdict is lost or given twice', { timeout: 120_000 }, async (jobs) => {
  const seed = 20_261_121 + jobs;
  const next = randomStream(seed);
  const corpus = corpusOf(fixtures);
  const report = join(temporaryFolder(), 'report.jsonl');
  for (let kill = 0; kill < 2; kill++) {
    const child = start(corpus, report, '--jobs', String(jobs));
    const dead = ended(child);
    await untilWritten(linesIn(`${report}.part`).length + 1, report, child);
    await setTimeout(next() % 150); // seeded, though when it strikes is up to the machine
    child.kill('SIGKILL');
    await dead;
  }
  expect(existsSync(report), 'killed too late: nothing was left to resume').toBe(false);
  expect(await ended(start(corpus, report, '--jobs', String(jobs)))).toBe(0);
  const lines = linesIn(report)
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  expect(lines.map(({ line, case: id }) => id ?? line)).toEqual([
    'header',
    ...fixtures
      .map(({ id }) => id)
      .sort()
      .flatMap((id) => [`${id}@float64`, `${id}@float32`]),
    'footer',
  ]);
});
