import { expect, test } from 'vitest';
import type { ReportLine } from '../../spec/index.ts';
import { linesOf, reportOf, verdictForTests } from './report-for-tests.ts';
import { gather, LONGEST_TEXT } from './whole-report.ts';

async function* streamed(lines: readonly ReportLine[]): AsyncGenerator<ReportLine> {
  yield* lines;
}

test('what is longer than anybody reads is cut, and says by how much', async () => {
  const long = 'x'.repeat(1_000_000);
  const differences = [{ where: 'y', expected: '1', actual: long }];
  const report = reportOf([verdictForTests('a.b', { verdict: 'failed', reason: long, differences })]);
  const { verdicts } = await gather(streamed(linesOf(report)));
  const cut = `${'x'.repeat(LONGEST_TEXT)}… (996000 more characters)`;
  expect(verdicts).toEqual([
    verdictForTests('a.b', {
      verdict: 'failed',
      reason: cut,
      differences: [{ where: 'y', expected: '1', actual: cut }],
    }),
  ]);
});

test('all else is as it was written, but for outcomes', async () => {
  const report = reportOf([
    verdictForTests('a.b'),
    verdictForTests('a.c', { verdict: 'unsupported', reason: 'no op' }),
  ]);
  const lines = linesOf(report).map((line) =>
    line.line === 'verdict' ? { ...line, outcome: { kind: 'unsupported' as const, feature: 'x' } } : line,
  );
  expect(await gather(streamed(lines))).toEqual(report);
});
