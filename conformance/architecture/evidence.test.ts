import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Clause, clauses, type Op, ops, optimizers, schedulers } from '../../spec/index.ts';
import { readCorpus } from '../corpus/read.ts';
import { laws } from '../laws/laws.ts';
import { packagePath } from '../package-files.ts';
import { gapsIn, type Traces } from './evidence.ts';

const { fixtures } = readCorpus();
const entries = Object.entries<Pick<Op, 'clause'>>({ ...ops, ...optimizers, ...schedulers });

test('every rule is shown by something, and everything that is shown is a rule', () => {
  const textOf = (file: string) =>
    existsSync(packagePath(file)) ? readFileSync(packagePath(file), 'utf8') : undefined;
  const subjects = entries.map(([id, { clause }]) => ({ id, clauses: [clause] }));
  expect(gapsIn({ clauses, fixtures, laws, subjects, textOf })).toEqual([]);
});

test('every op has a fixture that names its clause and calls it', () => {
  const unseen = Object.entries<Pick<Op, 'clause'>>(ops).filter(
    ([op, { clause }]) =>
      !fixtures.some((one) => one.clauses.includes(clause) && JSON.stringify(one.program).includes(`"op":"${op}"`)),
  );
  expect(unseen.map(([op]) => op)).toEqual([]);
});

test('what a clause says that a gradient reads is what the catalogue says', () => {
  for (const { clause, inputs } of Object.values<Op>(ops as never)) {
    const reads = Object.entries(inputs).flatMap(([input, entry]) =>
      entry.reads?.length ? [`for \`${input}\`: ${entry.reads.map((name) => `\`${name}\``).join(', ')}`] : [],
    );
    const { text } = (clauses as Readonly<Record<string, Clause>>)[clause]!;
    expect(text, clause).toContain(`- reads: ${reads.join('; ') || 'nothing'}\n`);
  }
});

test('a clause that is referred to exists', () => {
  const chapters = readdirSync(packagePath('spec', 'clauses'));
  const references = chapters.flatMap((file) => [
    ...readFileSync(packagePath('spec', 'clauses', file), 'utf8').matchAll(/`([a-z-]+(?:\.[a-z-]+)+)`/g),
  ]);
  const toClauses = references
    .map(([, id]) => id as string)
    .filter((id) => chapters.includes(`${id.split('.')[0]}.md`));
  expect(toClauses.length).toBeGreaterThan(0);
  expect(toClauses.filter((id) => !(id in clauses))).toEqual([]);
});

describe('a gap is found', () => {
  const must: Clause = { chapter: 'tea', keyword: 'MUST', text: '', evidence: [], example: 'tea.cup' };
  const cup = { id: 'tea.cup', clauses: ['tea.hot'] };
  const whole: Traces = {
    clauses: { 'tea.hot': must },
    fixtures: [cup],
    laws: [],
    subjects: [],
    textOf: () => undefined,
  };
  const byTest = { kind: 'test', file: 'tea.test.ts', title: 'boils' } as const;
  const withClause = (clause: Partial<Clause>): Partial<Traces> => ({ clauses: { 'tea.hot': { ...must, ...clause } } });

  test('only where there is one', () => {
    expect(gapsIn(whole)).toEqual([]);
    expect(
      gapsIn({
        ...whole,
        fixtures: [],
        ...withClause({ example: null, evidence: [byTest] }),
        textOf: () => 'it boils',
      }),
    ).toEqual([]);
    expect(gapsIn({ ...whole, fixtures: [], ...withClause({ example: null, keyword: 'UNSPECIFIED' }) })).toEqual([]);
  });

  const gaps: readonly [change: Partial<Traces>, gap: string][] = [
    [{ fixtures: [] }, 'nothing shows tea.hot'],
    [withClause({ example: 'tea.pot' }), 'tea.hot has the example tea.pot, which is no fixture'],
    [{ fixtures: [cup, { id: 'tea.pot', clauses: [] }] }, 'tea.pot names no clause'],
    [{ fixtures: [cup, { id: 'tea.pot', clauses: ['tea.cold'] }] }, 'tea.pot names tea.cold, which is no clause'],
    [{ laws: [{ id: 'tea.law', clauses: ['tea.cold'] }] }, 'tea.law names tea.cold, which is no clause'],
    [{ subjects: [{ id: 'kettle', clauses: ['tea.cold'] }] }, 'kettle names tea.cold, which is no clause'],
    [withClause({ example: null }), 'tea.hot has no example'],
    [
      withClause({ evidence: [{ kind: 'law', id: 'tea.law' }] }),
      'tea.hot is shown by the law tea.law, which does not exist',
    ],
    [withClause({ evidence: [byTest] }), 'tea.hot is shown by tea.test.ts, which does not exist'],
    [{ ...withClause({ evidence: [byTest] }), textOf: () => '' }, 'tea.hot: there is no test "boils" in tea.test.ts'],
    [withClause({ keyword: 'UNSPECIFIED' }), 'tea.cup judges tea.hot, which is UNSPECIFIED'],
  ];
  test.each(gaps)('%o: %s', (change, gap) => {
    expect(gapsIn({ ...whole, ...change })).toContain(gap);
  });
});
