import { expect, test } from 'vitest';
import type { ReportHeader, ReportLine, VerdictLine } from '../../spec/index.ts';
import { type Found, Tally } from '../runner/tally.ts';
import { headerForTests, verdictForTests } from './report-for-tests.ts';
import { describeRun } from './summary.ts';
import { TerminalView, type ViewOptions } from './terminal-view.ts';

const header: ReportHeader = { ...headerForTests, backend: { ...headerForTests.backend, levels: ['P'] } };

const verdict = (id: string, found: Partial<VerdictLine>): VerdictLine =>
  verdictForTests(id, { clauses: ['tensors.made'], ...found });

const difference = { where: 'x.grad[0]', step: '3', expected: '2', actual: '3', bound: 1e-7, distance: 12_345_678 };

/** What is shown of a run with these verdicts, and what of its progress. */
function shown(verdicts: readonly VerdictLine[], options: Partial<ViewOptions> = {}, found: Partial<Found> = {}) {
  let out = '';
  let progress = '';
  const view = new TerminalView({
    out: (text) => {
      out += text;
    },
    progress: (text) => {
      progress += text;
    },
    isTerminal: false,
    failures: 2,
    reproduce: () => undefined,
    ...options,
  });
  const tally = new Tally(header.backend.levels);
  for (const line of verdicts) tally.add(line);
  const lines: readonly ReportLine[] = [
    header,
    ...verdicts,
    tally.footer({ unkept: [], unclaimed: [], stale: [], ...found }),
  ];
  for (const line of lines) view.take(line);
  return { out, progress };
}

test('a failure shows its case, clauses, step, what was expected and got, the bound, and the distance', () => {
  const { out } = shown([verdict('a.b@float32', { verdict: 'failed', differences: [difference] })]);
  expect(out).toContain(
    [
      'FAILED  a.b@float32  (level P)',
      '  clauses: tensors.made',
      '  x.grad[0] (step 3)',
      '    expected  2 ± 1.00e-7',
      '    actual    3',
      '    distance  1.23e+7 times the bound',
    ].join('\n'),
  );
});

test('what must be exact says so', () => {
  const exact = { where: 'y', expected: '2', actual: '3', bound: 0, distance: 'Infinity' as const };
  const { out } = shown([verdict('a.b', { verdict: 'failed', differences: [exact] })]);
  expect(out).toContain('    expected  2, exactly\n    actual    3\n    distance  no bound explains it\n');
});

test('a failure shows the scripts that reproduce it, a long one cut, with the command that shows all of it', () => {
  const script = Array.from({ length: 40 }, (_, i) => `line ${i}`).join('\n');
  const reproduce = () => ({
    scripts: { pytorch: script, ts: 'x.add(1)' },
    whole: (language: string) => `show as ${language}`,
  });
  const { out } = shown([verdict('a.b', { verdict: 'failed' })], { reproduce });
  expect(out).toContain('  ts:\n    x.add(1)\n');
  expect(out).toContain('    line 29\n    … 10 more lines: show as pytorch\n');
  expect(out).not.toContain('line 30');
});

test('of a PyTorch script only the program is shown, not what runs it', () => {
  const script = 'import torch\n\n\n# ---- The program ends here.\n\nimport sys\n';
  const reproduce = () => ({ scripts: { pytorch: script }, whole: (language: string) => `show as ${language}` });
  const { out } = shown([verdict('a.b', { verdict: 'failed' })], { reproduce });
  expect(out).toContain('  pytorch:\n    import torch\n    … 3 more lines: show as pytorch\n');
});

test('cases of one fixture that follow each other show its scripts once', () => {
  const reproduce = () => ({ scripts: { ts: 'x.add(1)' }, whole: String });
  const both = [verdict('a.b@float64', { verdict: 'failed' }), verdict('a.b@float32', { verdict: 'failed' })];
  const { out } = shown(both, { reproduce });
  expect(out.match(/x\.add/g)).toHaveLength(1);
  expect(out).toContain('FAILED  a.b@float32');
});

test('only the first failures are shown in full, and the rest is counted', () => {
  const { out } = shown(['a.a', 'a.b', 'a.c', 'a.d'].map((id) => verdict(id, { verdict: 'failed' })));
  expect(out).toContain('FAILED  a.b');
  expect(out).not.toContain('FAILED  a.c');
  expect(out).toContain('… and 2 more failures');
});

test('what is unsupported is grouped by reason, the most frequent first', () => {
  const { out } = shown([
    verdict('a.a', { verdict: 'unsupported', reason: 'no op sort' }),
    verdict('a.b', { verdict: 'unsupported', reason: 'no dtype int64' }),
    verdict('a.c', { verdict: 'unsupported', reason: 'no dtype int64' }),
    verdict('a.d', { verdict: 'unsupported', reason: 'no dtype int64' }),
  ]);
  expect(out).toContain('4 cases unsupported:\n  3 × no dtype int64 (a.b, a.c, …)\n  1 × no op sort (a.a)\n');
});

test('the same reason at another step is the same reason', () => {
  const reason = (step: string) => `step ${step}: tf.add has no alpha`;
  const { out } = shown(['2', '11.0'].map((step) => verdict('a.a', { verdict: 'unsupported', reason: reason(step) })));
  expect(out).toContain('  2 × tf.add has no alpha (a.a, a.a)\n');
});

test('the summary says what share of each level was judged, and of how many', () => {
  const { out } = shown([
    verdict('a.a', {}),
    verdict('a.b', { verdict: 'allowed', reason: 'convention: 1' }),
    verdict('a.c', { verdict: 'unsupported', reason: 'no op sort' }),
    verdict('a.d', { verdict: 'unsupported', level: 'S', reason: 'level S is not claimed' }),
  ]);
  expect(out).toContain('tiny 2.0 (Rust; float32, bool), gradspec 0.1.0, corpus abcdef012345, seed 7\n');
  expect(out).toContain('P programs        2 of 3 judged (67 %): 1 passed, 1 allowed; 1 unsupported\n');
  expect(out).toContain('S session         0 of 1 judged (0 %): 1 unsupported (not claimed)\n');
  expect(out).toContain('all               2 of 4 judged (50 %): 1 passed, 1 allowed; 2 unsupported\n');
  expect(out).toContain('It conforms to P.\n');
});

test.each<[what: string, found: Partial<VerdictLine>, says: string]>([
  ['a failure', { verdict: 'failed' }, 'It does not conform: it claims P, and misses P.'],
  ['nothing of what it claims', { level: 'S' }, 'It claims none of these levels, so it conforms to nothing.'],
])('who shows %s is told what that comes to', (_, found, says) => {
  expect(shown([verdict('a.a', found)]).out).toContain(`${says}\n`);
});

test('a broken adapter says nothing about the library, and the summary says so', () => {
  const { out } = shown([verdict('a.a', { verdict: 'fault', fault: 'crash' })], {}, { stopped: 'it hangs' });
  expect(out).toContain(
    'The adapter is broken (it hangs): this says nothing about the library. 3 of 4 were not asked.\n',
  );
});

test('a share is never rounded to all or to nothing', () => {
  const many = Array.from({ length: 999 }, (_, i) => verdict(`a.a${i}`, {}));
  expect(shown([...many, verdict('a.b', { verdict: 'unsupported' })]).out).toContain('999 of 1000 judged (99.9 %)');
});

test('control characters in what an adapter says are shown, not obeyed', () => {
  const { out } = shown([verdict('a.a', { verdict: 'fault', fault: 'crash', reason: '\u001b[2Jgone\r\u009b1m' })]);
  expect(out).toContain('�[2Jgone��1m');
});

test('each law is a line with its count of comparisons, those about single ops gathered', () => {
  const { out } = shown([
    verdict('a.b@float64', {}),
    verdict('autograd.law.batch', { law: true, compared: 1 }),
    verdict('pointwise.mul.gradient-check', { law: true, compared: 40 }),
    verdict('pointwise.exp.gradient-check', { law: true, compared: 20, verdict: 'failed' }),
    verdict('pointwise.sin.gradient-check', { law: true, compared: 20 }),
  ]);
  expect(out).toContain(
    [
      'laws:',
      '  autograd.law.batch  passed, by 1 comparison',
      '  *.gradient-check    2 passed, 1 failed, by 80 comparisons',
      '',
    ].join('\n'),
  );
  expect(shown([verdict('a.b', {})]).out).not.toContain('laws:');
});

test('the summary says of how much of the suite it speaks, where that is not all', () => {
  const selection = { laws: true, runs: 25, pattern: 'in-place', levels: ['P' as const, 'S' as const] };
  expect(describeRun({ ...header, selection, shard: { index: 1, of: 4 } })).toMatch(
    /, seed 7, only levels P S, only in-place, shard 1 of 4$/,
  );
  expect(describeRun(header)).toMatch(/, seed 7$/);
});
