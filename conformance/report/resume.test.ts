/** A run that is cut off goes on from the last line that is whole: no verdict is lost, and none is given twice. */
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Run } from '../backends/backend.ts';
import { randomStream } from '../catalogue/random.ts';
import { type RunOptions, runSuite } from '../runner/run.ts';
import { ReportFile, unfinished } from './report-file.ts';
import { type AnswerName, backendOf, corpusOfSize, linesOf, newPath, plainly, reportOf } from './runs-for-tests.ts';

const answers: readonly AnswerName[] = ['right', 'wrong', 'right', 'unsupported', 'crash', 'right', 'wrong', 'right'];

/** Goes on with the report at a path; gives what the backend was still asked for. */
async function resume(
  path: string,
  given: readonly AnswerName[],
  options: Partial<RunOptions> = {},
): Promise<readonly Run[]> {
  const { file, done } = await ReportFile.resume(path);
  const { backend, asked } = backendOf(given);
  for await (const line of runSuite(backend, corpusOfSize(given.length), plainly({ ...options, done })))
    file.write(line);
  file.finish();
  return asked;
}

/** What a run has written when it is killed after so many bytes. */
function cutAfter(bytes: number, text: Buffer): string {
  const path = newPath();
  writeFileSync(unfinished(path), text.subarray(0, bytes));
  return path;
}

const wholeLinesIn = (text: Buffer): number => text.toString('utf8').split('\n').length - 1;

describe('a run that was killed', () => {
  const seed = 20_261_121;
  const next = randomStream(seed);
  const instants = Array.from({ length: 50 }, () => next() / 2 ** 32);

  test(`at any of 50 instants (seed ${seed}) is completed: the report is the one that was not cut off, and nothing is asked twice`, async () => {
    const text = readFileSync(reportOf(await linesOf(answers)));
    for (const instant of instants) {
      const bytes = Math.floor(instant * (text.length + 1));
      const path = cutAfter(bytes, text);
      const asked = await resume(path, answers);
      expect(readFileSync(path, 'utf8'), `cut after ${bytes} of ${text.length} bytes`).toBe(text.toString('utf8'));
      const kept = Math.max(0, wholeLinesIn(text.subarray(0, bytes)) - 1);
      expect(asked.length).toBe(Math.max(0, 2 * answers.length - kept));
    }
  });

  test('as a shard that judges cases it does not report is completed too', async () => {
    const shard = { index: 2, of: 3 };
    const text = readFileSync(reportOf(await linesOf(answers, { shard })));
    for (const part of [0.3, 0.6, 0.9]) {
      const path = cutAfter(Math.floor(part * text.length), text);
      await resume(path, answers, { shard });
      expect(readFileSync(path, 'utf8')).toBe(text.toString('utf8'));
    }
  });
});

test('a report that has not begun is begun', async () => {
  const path = newPath();
  expect((await resume(path, answers)).length).toBe(2 * answers.length);
  expect(readFileSync(path, 'utf8').split('\n').length).toBe(2 * answers.length + 3);
});

test('a report that is whole is not begun again', async () => {
  const path = reportOf(await linesOf(answers));
  await expect(ReportFile.resume(path)).rejects.toThrow(/is whole: nothing is left to be resumed/);
});

test.each<[what: string, options: Partial<RunOptions>, given: readonly AnswerName[], says: RegExp]>([
  ['another seed', { seed: 2 }, answers, /cannot be gone on with: it was drawn from another seed: 1, not 2/],
  ['other cases', { pattern: 'a.b001' }, answers, /something else was asked for/],
  ['another shard', { shard: { index: 1, of: 2 } }, answers, /it is another shard: none, not \{"index":1,"of":2\}/],
  ['another corpus', {}, [...answers, 'right'], /it is about other cases and laws/],
])('a report of a run with %s is refused, and left as it is', async (_, options, given, says) => {
  const text = readFileSync(reportOf(await linesOf(answers)));
  const path = cutAfter(Math.floor(text.length / 2), text);
  await expect(resume(path, given, options)).rejects.toThrow(says);
  expect(readFileSync(unfinished(path)).length).toBe(Math.floor(text.length / 2));
});

test('a report in whose middle something is damaged is refused, with the line', async () => {
  const text = readFileSync(reportOf(await linesOf(answers)))
    .toString('utf8')
    .replace('"a.b001@float32"', '"a.b001@float32');
  await expect(resume(cutAfter(text.length - 10, Buffer.from(text)), answers)).rejects.toThrow(/line 5: not JSON/);
});

test('a disk that is full is an error of the operating system, in the middle of a report or at its start', async () => {
  const path = newPath();
  symlinkSync('/dev/full', unfinished(path));
  const file = new ReportFile(path);
  const [header] = await linesOf(answers);
  expect(() => file.write(header!)).toThrow(/ENOSPC/);
});
