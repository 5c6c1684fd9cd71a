import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../corpus/corpus-for-tests.ts';
import { linesOf, reportOf, verdictForTests } from '../report/report-for-tests.ts';
import type { WholeReport } from '../report/whole-report.ts';
import { gradspec } from './cli-for-tests.ts';

/** What `gradspec diff` says of two reports. */
function diff(old: WholeReport, now: WholeReport, ...args: readonly string[]) {
  const folder = temporaryFolder();
  const paths = [old, now].map((report, i) => {
    const path = join(folder, `${i}.jsonl`);
    writeFileSync(
      path,
      linesOf(report)
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(''),
    );
    return path;
  });
  return gradspec('diff', ...paths, ...args);
}

const differences = [{ where: 'x[0]', expected: '1', actual: '2' }];
const right = reportOf(['a.b', 'a.c', 'a.d'].map((id) => verdictForTests(id)));
const wrong = reportOf([
  verdictForTests('a.b', { verdict: 'failed', differences }),
  verdictForTests('a.c', { verdict: 'unsupported', reason: 'no op sort' }),
  verdictForTests('a.d'),
]);
const elsewhere = reportOf([verdictForTests('a.b')], { corpus: 'f'.repeat(64) });

test('what is worse is told case by case, and exits with 1', async () => {
  const { code, out } = await diff(right, wrong);
  expect(out).toContain(
    [
      '1 newly failing:',
      '  a.b: passed, now failed: x[0]: expected 1, got 2',
      '',
      '1 newly unsupported:',
      '  a.c: passed, now unsupported: no op sort',
      '',
      '1 verdict the same. It is worse: 1 newly failing, 1 newly unsupported.',
    ].join('\n'),
  );
  expect(code).toBe(1);
});

test('what is better exits with 0', async () => {
  const { code, out } = await diff(wrong, right);
  expect(out).toContain('1 newly judged:\n  a.c: unsupported, now passed\n');
  expect(out).toContain('Nothing is worse.');
  expect(code).toBe(0);
});

test('reports about different things are refused, unless only what they have in common is asked for', async () => {
  const refused = await diff(right, elsewhere);
  expect(refused).toMatchObject({ code: 4, out: '' });
  expect(refused.err).toMatch(
    /different corpora, abcdef012345 and ffffffffffff; --common compares the cases that both/,
  );
  expect(await diff(right, elsewhere, '--common')).toMatchObject({
    code: 0,
    out: expect.stringContaining('1 verdict the same. Nothing is worse.'),
  });
  const { err } = await diff(right, reportOf([], { selection: { laws: true, runs: 1, pattern: 'a' } }));
  expect(err).toMatch(/asked for different things, \{"laws":true\} and \{"pattern":"a","laws":true\}/);
});

test('reports that have nothing in common say nothing of each other', async () => {
  const { code, err } = await diff(right, reportOf([verdictForTests('b.a')], { corpus: 'f'.repeat(64) }), '--common');
  expect(err).toMatch(/no case in common/);
  expect(code).toBe(4);
});
