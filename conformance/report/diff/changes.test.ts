import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { VerdictLine } from '../../../spec/index.ts';
import { anyReport, verdictForTests } from '../report-for-tests.ts';
import { changeKinds, changeOf, changesBetween } from './changes.ts';
import { describeChanges } from './describe-changes.ts';

async function* streamed(lines: readonly VerdictLine[]): AsyncGenerator<VerdictLine> {
  yield* lines;
}

const between = (before: readonly VerdictLine[], after: readonly VerdictLine[], commonOnly = false) =>
  changesBetween(streamed(before), streamed(after), { commonOnly });

const passed = verdictForTests('a.b');
const failed = verdictForTests('a.b', {
  verdict: 'failed',
  differences: [{ where: 'x[0]', expected: '1', actual: '2' }],
});
const otherwise = verdictForTests('a.b', {
  verdict: 'failed',
  differences: [{ where: 'x[1]', expected: '1', actual: '2' }],
});
const blocked = verdictForTests('a.b', { verdict: 'blocked', blocked_by: 'a.a', differences: failed.differences! });
const excused = verdictForTests('a.b', {
  ...failed,
  verdict: 'excused',
  known: { pattern: 'a', reason: 'r', was: 'failed' },
});
const unsupported = verdictForTests('a.b', { verdict: 'unsupported', reason: 'no op' });
const allowed = verdictForTests('a.b', { verdict: 'allowed', reason: 'convention: first' });
const crash = (reason: string) => verdictForTests('a.b', { verdict: 'fault', fault: 'crash', reason });

test.each([
  ['passes and then fails', passed, failed, 'newly failing'],
  ['passes and then is excused', passed, excused, 'newly failing'],
  ['was not judged and then fails', unsupported, failed, 'newly failing'],
  ['passes and then is unsupported', passed, unsupported, 'newly unsupported'],
  ['passes and then is not asked', passed, undefined, 'no longer asked'],
  ['fails elsewhere', failed, otherwise, 'failing otherwise'],
  ['fails and then is blocked', failed, blocked, 'failing otherwise'],
  ['fails and then is excused', failed, excused, 'newly excused'],
  ['was excused and then fails', excused, failed, 'no longer excused'],
  ['fails and then is unsupported', failed, unsupported, 'no longer judged'],
  ['passes and then follows another convention', passed, allowed, 'right otherwise'],
  ['was unsupported and then passes', unsupported, passed, 'newly judged'],
  ['was excused and then passes', excused, passed, 'newly passing'],
  ['fails as before', failed, failed, undefined],
  ['crashes with other last words', crash('panic at 0x1'), crash('panic at 0x2'), undefined],
  ['is unsupported for another reason', unsupported, { ...unsupported, reason: 'no dtype' }, undefined],
])('what %s', (_, before, after, kind) => {
  expect(changeOf(before, after)?.kind).toBe(kind);
});

test('of the cases that both have alone, none is missing', async () => {
  const other = verdictForTests('a.c');
  expect((await between([passed, other], [passed])).changes).toHaveLength(1);
  expect(await between([passed, other], [passed, verdictForTests('a.d')], true)).toEqual({ changes: [], same: 1 });
});

test('nothing has changed between a report and itself', async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, async ({ verdicts }) => {
      expect(await between(verdicts, verdicts)).toEqual({ changes: [], same: verdicts.length });
    }),
  );
});

test('back again the same cases have changed, and none is worse both ways', async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, anyReport, async ({ verdicts: one }, { verdicts: other }) => {
      const [there, back] = [await between(one, other), await between(other, one)];
      const byCase = new Map(back.changes.map((change) => [change.case, change]));
      expect(back.changes).toHaveLength(there.changes.length);
      for (const { case: id, kind, before, after } of there.changes) {
        expect([byCase.get(id)?.after, byCase.get(id)?.before]).toEqual([before, after]);
        expect(changeKinds[kind].isWorse && changeKinds[byCase.get(id)!.kind].isWorse).toBe(false);
      }
      expect(describeChanges(there)).toMatch(/\d+ verdicts? the same\. (Nothing is worse|It is worse: .*)\.\n$/);
    }),
  );
});
