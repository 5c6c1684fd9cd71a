import { expect, test } from 'vitest';
import type { ReportHeader, VerdictLine } from '../../../spec/index.ts';
import { reportOf, verdictForTests } from '../report-for-tests.ts';
import { badgeView } from './badge.ts';

/** The badge of a report of two cases, of which the second is as is said. */
function badgeOf(found: Partial<VerdictLine>, header: Partial<ReportHeader> = {}, rest = {}) {
  const report = reportOf([verdictForTests('a.b'), verdictForTests('a.c', found)], header, rest);
  return JSON.parse(badgeView(report, { titleOf: () => undefined, reproduce: () => undefined }));
}

const known = { pattern: 'a.c', reason: 'so it is', was: 'failed' } as const;

test('a badge is what shields.io asks for', () => {
  expect(badgeOf({})).toEqual({ schemaVersion: 1, label: 'gradspec', message: 'conforms to P', color: 'brightgreen' });
});

test.each([
  ['what fails', badgeOf({ verdict: 'failed' }), '50 % of P', 'red'],
  ['known failures', badgeOf({ verdict: 'excused', known }), 'P but for 1 known failure', 'yellow'],
  ['stale ones', badgeOf({}, {}, { stale: [{ pattern: 'a', why: 'b' }] }), 'known failures out of date', 'orange'],
  ['a broken adapter', badgeOf({}, {}, { stopped: 'no answer' }), 'adapter broken', 'lightgrey'],
])('it tells of %s', (_, badge, message, color) => {
  expect(badge).toMatchObject({ message, color });
});

test('it does not say more than was looked at', () => {
  expect(badgeOf({}, { selection: { laws: true, runs: 25, pattern: 'a' } }).message).toBe('conforms to P (in part)');
  expect(badgeOf({}, { shard: { index: 1, of: 4 } }).message).toBe('conforms to P (in part)');
  expect(badgeOf({}, { selection: { laws: false, runs: 25 } }).message).toBe('conforms to P (without laws)');
});
