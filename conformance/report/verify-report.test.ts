import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AnswerName, corpusOfSize, edited, linesOf, reportOf } from './runs-for-tests.ts';
import { verifyReport } from './verify-report.ts';

const anyAnswers = fc.array(fc.constantFrom<AnswerName>('right', 'wrong', 'unsupported', 'crash'), {
  minLength: 1,
  maxLength: 8,
});

test('whatever a run reports follows from the outcomes it holds', async () => {
  await fc.assert(
    fc.asyncProperty(anyAnswers, async (answers) => {
      const found = await verifyReport(reportOf(await linesOf(answers)), corpusOfSize(answers.length));
      const crashes = answers.filter((answer) => answer === 'crash').length;
      expect(found).toEqual({ again: 2 * (answers.length - crashes), believed: 2 * crashes, problems: [] });
    }),
    { numRuns: 30 },
  );
});

const swap = (from: string, to: string, at: number) => (lines: readonly string[]) =>
  lines.map((line, i) => (i === at ? line.replace(from, to) : line));

test.each<[what: string, edit: (lines: readonly string[]) => readonly string[], says: RegExp]>([
  ['a verdict', swap('"failed"', '"passed"', 3), /a\.b001@float64 is recorded as passed, and its outcome is failed/],
  [
    'an outcome',
    swap('"data":[0]', '"data":[5]', 1),
    /a\.b000@float64 is recorded as passed, and its outcome is failed/,
  ],
  ['what was compared', swap('"compared":1', '"compared":9', 1), /does not follow from its outcome/],
  [
    'what blocks a case',
    swap('"verdict":"failed"', '"verdict":"blocked","blocked_by":"a.b000@float64"', 3),
    /blocked by a\.b000@float64, which has not failed/,
  ],
  ['the counts', swap('"passed":2', '"passed":3', 5), /its footer counts 5/],
  ['the conclusion', swap('"conforms":false', '"conforms":true', 5), /the footer's conforms does not follow/],
  ['the exit code', swap('"exit_code":1', '"exit_code":0', 5), /the footer's exit_code does not follow/],
])('a report in which somebody changed %s is found out', async (_, edit, says) => {
  const path = edited(reportOf(await linesOf(['right', 'wrong'])), edit);
  const problems = await verifyReport(path, corpusOfSize(2)).then(
    (found) => found.problems.join('\n'),
    (error: Error) => error.message,
  );
  expect(problems).toMatch(says);
});
