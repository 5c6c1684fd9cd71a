/** A miniature backend and corpus, on which the tests of the runner run it. */
import type { Description, Fixture, Program, ReportFooter, ReportHeader, VerdictLine } from '../../spec/index.ts';
import type { Answer, Backend, Run } from '../backends/backend.ts';
import { validate } from '../formats/validate.ts';
import type { Law } from '../laws/law.ts';
import { type RunOptions, runSuite } from './run.ts';

export const description: Description = {
  protocol: 1,
  name: 'echo',
  version: '1.0.0',
  language: 'TypeScript',
  levels: ['P'],
  dtypes: ['float32', 'float64'],
  ops: [],
  optimizers: [],
  features: [],
  in_flight: 1,
};

/** Answers a program with the data of its first tensor, and remembers what it was asked. */
export function echo(claims: Partial<Description> = {}, answer: (run: Run) => Answer = honest) {
  const asked: Run[] = [];
  const backend: Backend = {
    description: { ...description, ...claims },
    run: async (run) => {
      asked.push(run);
      return answer(run);
    },
    close: async () => {},
  };
  return { backend, asked };
}

export function honest({ program, float }: Run): Answer {
  const [first] = program.steps;
  if (first?.do !== 'tensor') throw new Error('every program here begins with a tensor');
  return { kind: 'values', observations: [{ kind: 'tensor', dtype: float, shape: first.shape, data: first.data }] };
}

export const wrong: Answer = { kind: 'values', observations: [{ kind: 'none' }] };
export const crash: Answer = { kind: 'fault', fault: 'crash', message: 'the adapter crashed', stderr: 'panic' };
export const unsupported: Answer = { kind: 'unsupported', feature: 'tensor', reason: 'tensors are too hard' };

export const about = (number: number, more: readonly Program['steps'][number][] = []): Program => ({
  version: 1,
  steps: [
    { do: 'tensor', out: 'x', dtype: 'float', shape: [1], data: [number], requires_grad: false },
    ...more,
    { do: 'observe', what: 'value', of: 'x' },
  ],
});

export function fixture(id: string, marks: Partial<Fixture> = {}): Fixture {
  const expected = (dtype: 'float32' | 'float64') =>
    ({ kind: 'values', observations: [{ kind: 'tensor', dtype, shape: [1], data: [2] }] }) as const;
  return {
    version: 1,
    id,
    title: id,
    clauses: ['tensors.made'],
    source: { name: 'by hand', version: '1' },
    program: about(2),
    expected: { float64: expected('float64'), float32: expected('float32') },
    ...marks,
  } as Fixture;
}

export const law = (id: string, found: Awaited<ReturnType<Law['run']>>, level: Law['level'] = 'P'): Law => ({
  id,
  clauses: ['tensors.made'],
  title: id,
  level,
  run: async () => found,
  replay: async () => found,
});

export async function run(backend: Backend, fixtures: readonly Fixture[], options: Partial<RunOptions> = {}) {
  const corpus = { manifest: { corpus: '0'.repeat(64) }, fixtures };
  const lines = [];
  for await (const line of runSuite(backend, corpus, { laws: [], seed: 1, runs: 5, ...options }))
    lines.push(validate.reportLine(JSON.parse(JSON.stringify(line))));
  const verdicts = lines.slice(1, -1) as VerdictLine[];
  return { header: lines[0] as ReportHeader, verdicts, footer: lines.at(-1) as ReportFooter };
}

export const inShort = (verdicts: readonly VerdictLine[]) => verdicts.map((line) => `${line.case} ${line.verdict}`);
