import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import type { VerdictKind, VerdictLine } from '../../../spec/index.ts';
import { anyReport, hostileTexts, reportOf, verdictForTests } from '../report-for-tests.ts';
import type { Knowledge } from '../view.ts';
import type { WholeReport } from '../whole-report.ts';
import { junitView } from './junit.ts';

interface Parsed {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Parsed[];
  text: string;
}

/** The root of a document; throws where it is not well-formed XML 1.0. */
function parse(text: string): Parsed {
  const parser = new SaxesParser();
  const open: Parsed[] = [{ name: '', attributes: {}, children: [], text: '' }];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return open[0]!.children[0]!;
}

const nobody: Knowledge = { titleOf: () => undefined, reproduce: () => undefined };
const shown = (report: WholeReport, known = nobody): Parsed => parse(junitView(report, known));
const testsIn = (root: Parsed): readonly Parsed[] => root.children.flatMap(({ children }) => children);

test('each chapter is a suite, each case a test, and the run as a whole is one too', () => {
  const root = shown(reportOf([verdictForTests('a.b@float32'), verdictForTests('a.c'), verdictForTests('d.e')]));
  expect(root.children.map(({ attributes }) => attributes.name)).toEqual(['a', 'd', 'gradspec']);
  expect(testsIn(root).map(({ attributes }) => attributes.name)).toEqual([
    'a.b@float32',
    'a.c',
    'd.e',
    'conforms to the levels it claims',
  ]);
  expect(root.attributes).toMatchObject({ tests: '4', failures: '0', errors: '0', skipped: '0' });
});

test.each<[verdict: VerdictKind, found: Partial<VerdictLine>, element: string, message: string]>([
  ['failed', { differences: [{ where: 'x[0]', expected: '1', actual: '2' }] }, 'failure', 'x[0]: expected 1, got 2'],
  ['fault', { fault: 'crash', reason: 'it crashed\nwith a trace' }, 'error', 'it crashed'],
  ['relaxed', { reason: 'wide' }, 'failure', 'wide'],
  ['unsupported', { reason: 'no op sort' }, 'skipped', 'unsupported: no op sort'],
  ['blocked', { blocked_by: 'a.a' }, 'skipped', 'blocked: fails, and so does a.a, which is more basic'],
  ['excused', { known: { pattern: 'a', reason: 'issue 5', was: 'failed' } }, 'skipped', 'excused: issue 5'],
])('what is %s is a test with its reason', (verdict, found, element, message) => {
  const [outcome] = testsIn(shown(reportOf([verdictForTests('a.b', { verdict, ...found })])))[0]!.children;
  expect(outcome).toMatchObject({ name: element, attributes: { message } });
});

test('what is right by another convention has passed, and says by which', () => {
  const found = { verdict: 'allowed', reason: 'convention: abs at 0' } as const;
  const [outcome] = testsIn(shown(reportOf([verdictForTests('a.b', found)])))[0]!.children;
  expect(outcome).toMatchObject({ name: 'system-out', text: 'allowed: convention: abs at 0' });
});

test('a run that is wrong in nothing but what it claims has a failed test', () => {
  const root = shown(
    reportOf([verdictForTests('a.b')], {}, { unkept: [{ claim: 'op sort', cases: 2, reason: 'no' }] }),
  );
  expect(root.attributes.failures).toBe('1');
  expect(testsIn(root).at(-1)!.children[0]!.text).toContain('op sort, in 2 cases: no');
});

test.each(hostileTexts)('%j stays text, but for what XML cannot write', (text) => {
  const difference = { where: text, expected: text, actual: text };
  const root = shown(reportOf([verdictForTests('a.b', { verdict: 'failed', differences: [difference] })]));
  const written = text.replace(/[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd]/g, '\ufffd');
  expect(testsIn(root)[0]!.children[0]!.attributes.message).toBe(`${written}: expected ${written}, got ${written}`);
});

const outcomes = ['failure', 'error', 'skipped', 'system-out'];

test('any report is well-formed, counts what is in it, and has the elements that CI servers read', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const root = shown(report);
      const tests = testsIn(root);
      expect(tests).toHaveLength(report.verdicts.length + 1);
      for (const { name, attributes, children } of tests) {
        expect({ name, known: Object.keys(attributes) }).toEqual({ name: 'testcase', known: ['classname', 'name'] });
        expect(children.every((child) => outcomes.includes(child.name)) && children.length <= 1).toBe(true);
      }
      for (const { name, attributes, children } of [...root.children, { ...root, children: tests }]) {
        expect(['testsuite', 'testsuites']).toContain(name);
        const having = (kind: string) => children.filter((child) => child.children[0]?.name === kind).length;
        expect(attributes).toMatchObject({
          tests: String(children.length),
          failures: String(having('failure')),
          errors: String(having('error')),
          skipped: String(having('skipped')),
        });
      }
    }),
  );
});
