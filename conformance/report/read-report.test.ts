import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReportLine } from '../../spec/index.ts';
import { readReport } from './read-report.ts';
import { type AnswerName, edited, linesOf, newPath, reportOf } from './runs-for-tests.ts';

async function read(path: string): Promise<readonly ReportLine[]> {
  const lines: ReportLine[] = [];
  for await (const line of readReport(path)) lines.push(line);
  return lines;
}

const anyAnswers = fc.array(fc.constantFrom<AnswerName>('right', 'wrong', 'unsupported', 'crash'), {
  minLength: 1,
  maxLength: 8,
});

test('a report that was written is read as it was', async () => {
  await fc.assert(
    fc.asyncProperty(anyAnswers, async (answers) => {
      const lines = await linesOf(answers);
      expect(await read(reportOf(lines))).toEqual(JSON.parse(JSON.stringify(lines)));
    }),
    { numRuns: 30 },
  );
});

const verdict = (line: string): boolean => line.startsWith('{"line":"verdict"');

test.each<[what: string, edit: (lines: readonly string[]) => readonly string[], says: RegExp]>([
  ['cut off', (lines) => lines.slice(0, -1), /is cut off: it has no footer; the run can be resumed/],
  ['cut off within a line', (lines) => [...lines.slice(0, -1), lines.at(-1)!.slice(0, 20)], /line 6: not JSON/],
  ['empty', () => [], /is empty/],
  ['without its header', (lines) => lines.slice(1), /line 1: a report has one header, in its first line/],
  ['two in one', (lines) => [...lines, ...lines], /line 7: a report has one header/],
  [
    'with a verdict that is there twice',
    (lines) => [lines[0]!, lines[1]!, ...lines.slice(1)],
    /two verdicts on a\.b000@float64/,
  ],
  [
    'with a verdict that was taken out',
    (lines) => lines.filter((_, i) => i !== 2),
    /3 verdicts, and its footer counts 4/,
  ],
  ['that goes on behind its footer', (lines) => [...lines, lines.find(verdict)!], /stands behind its footer/],
  [
    'of another version',
    (lines) => lines.map((line) => line.replace('"version":2', '"version":1')),
    /version 1, and version 2 is read/,
  ],
  [
    'with a verdict that there is none of',
    (lines) => lines.map((line) => line.replace('"passed",', '"perfect",')),
    /line 2: .*"perfect"/,
  ],
  ['of something else', () => ['{"jsonrpc":"2.0"}'], /line 1: not a valid report line/],
])('a report that is %s is refused with the reason and the place', async (_, edit, says) => {
  const path = edited(reportOf(await linesOf(['right', 'wrong'])), edit);
  await expect(read(path)).rejects.toThrow(says);
  await expect(read(path)).rejects.toThrow(path);
});

test('a report that is not there is an error of the file', async () => {
  await expect(read(newPath())).rejects.toThrow(/ENOENT/);
});
