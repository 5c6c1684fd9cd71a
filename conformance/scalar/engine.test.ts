import { describe, expect, test } from 'vitest';
import type { Level, ReportFooter, VerdictLine } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import { referenceBackend } from '../backends/reference.ts';
import { readCorpus } from '../corpus/read.ts';
import { runSuite } from '../runner/run.ts';
import { type FaultName, miniature } from './miniature-for-tests.ts';

const corpus = readCorpus();

/** What the fixtures of a chapter, or all, come to on a backend. */
async function judged(backend: Backend, under = '') {
  const lines: VerdictLine[] = [];
  const fixtures = corpus.fixtures.filter(({ id }) => id.startsWith(under));
  for await (const line of runSuite(backend, { ...corpus, fixtures }, { laws: [], seed: 1, runs: 1 })) {
    if (line.line === 'verdict') lines.push(line);
    if (line.line === 'footer') return { lines, footer: line as ReportFooter };
  }
  throw new Error('a report without a footer');
}

const those = (lines: readonly VerdictLine[], ...verdicts: readonly VerdictLine['verdict'][]) =>
  lines.filter(({ verdict }) => verdicts.includes(verdict));

const about = (lines: readonly VerdictLine[], id: string) => lines.find((line) => line.case === `${id}@float64`);

const referenceClaiming = (...levels: Level[]): Backend => {
  const backend = referenceBackend();
  return { ...backend, description: { ...backend.description, levels, dtypes: ['float64'] } };
};

describe('a scalar engine', () => {
  test('of eight ops conforms to level V: it is judged on tensor programs by their scalar forms', async () => {
    const { lines, footer } = await judged(miniature());
    expect(footer).toMatchObject({ conforms: true, exit_code: 0 });
    expect(those(lines, 'passed').length).toBeGreaterThan(190);
    for (const id of ['autograd.first.linear-layer', 'linear-algebra.matmul', 'shapes.permute', 'indexing.gather'])
      expect(about(lines, id)).toMatchObject({ level: 'V', verdict: 'passed' });
  });

  test('is not asked for what has no scalar form, which belongs to level P still', async () => {
    const { lines } = await judged(miniature(), 'reductions.max');
    expect(about(lines, 'reductions.max')).toMatchObject({ level: 'P', reason: 'level P is not claimed' });
  });

  test('without an op is asked for all that does not take it', async () => {
    const { lines, footer } = await judged(miniature('none', ['tanh']), 'pointwise.');
    expect(about(lines, 'pointwise.tanh')).toMatchObject({ level: 'V', verdict: 'unsupported', reason: 'no op tanh' });
    expect(footer.conforms).toBe(true);
  });

  test('without one that the core takes does not conform', async () => {
    const { lines, footer } = await judged(miniature('none', ['mul']), 'autograd.first.');
    expect(footer.conforms).toBe(false);
    expect(those(lines, 'failed')[0]?.reason).toMatch(/core to the level that is claimed: no op mul/);
  });

  test('that claims level P too is judged by that alone', async () => {
    const { lines } = await judged(referenceClaiming('P', 'V'), 'autograd.first.');
    expect(new Set(lines.map(({ level }) => level))).toEqual(new Set(['P']));
  });
});

describe('an engine that', () => {
  test.each<[fault: FaultName, clause: string, chapter: string]>([
    ['forgets what a value that is used twice has already received', 'autograd.backward.every-path', 'autograd.'],
    ['sends gradients on before all have arrived', 'autograd.backward.several-roots', 'autograd.'],
    ['leaves the exponent of a power as it is', 'pointwise.pow-tensor-scalar', 'pointwise.'],
    ['forgets the square in the derivative of tanh', 'pointwise.tanh', 'pointwise.'],
  ])('%s fails, and the report names %s', async (fault, clause, chapter) => {
    const { lines, footer } = await judged(miniature(fault), chapter);
    expect(footer.conforms).toBe(false);
    const failed = those(lines, 'failed');
    expect(failed.flatMap(({ clauses }) => clauses)).toContain(clause);
    expect(failed[0]?.differences?.[0]?.where).toMatch(/\.grad/);
  });
});

test('passes everything that has a scalar form: the reference, as a scalar engine', async () => {
  const { lines } = await judged(referenceClaiming('V'));
  const lowered = lines.filter(({ level }) => level === 'V');
  expect(lowered.length).toBeGreaterThan(350);
  expect(lowered.filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
});
