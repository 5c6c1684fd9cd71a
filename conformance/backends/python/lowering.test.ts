/** The lowering in Python, on autograd: it refuses what the lowering in TypeScript refuses, and takes gradients as it does. */
import { afterAll, expect, test } from 'vitest';
import type { Outcome, Program } from '../../../spec/index.ts';
import { readCorpus } from '../../corpus/read.ts';
import { eachStep } from '../../functional/steps.ts';
import { trace } from '../../functional/trace.ts';
import { Unsupported } from '../../interpreter/unsupported.ts';
import { grad, type ProgramBuilder, program } from '../../programs/builder.ts';
import type { Backend } from '../backend.ts';
import { describeWithLibrary } from '../installed-for-tests.ts';
import { loadBackend } from '../load.ts';

/** Why a program has no pure form, or undefined where it has one. */
function refusal(of: Program): { readonly feature: string; readonly reason: string } | undefined {
  try {
    trace(of, 'float64');
    return undefined;
  } catch (error) {
    if (error instanceof Unsupported) return { feature: error.feature, reason: error.message };
    throw error;
  }
}

/** Long programs have a pure form or not for the reasons of short ones. */
const isLong = ({ steps }: Program): boolean => steps.some((step) => step.do === 'repeat' && step.times > 1000);

const isTraining = ({ steps }: Program): boolean => [...eachStep(steps)].some(([step]) => step.do === 'optimizer');

const outcomeOf = (backend: Backend, author: (p: ProgramBuilder) => void): Promise<Outcome> =>
  backend.run({ program: program(author), float: 'float64' }) as Promise<Outcome>;

const elements = (outcome: Outcome): unknown =>
  outcome.kind === 'values' ? outcome.observations.map((seen) => ('data' in seen ? seen.data : seen)) : outcome;

const load = () => loadBackend({ backend: 'autograd' });

await describeWithLibrary('the lowering in Python', { adapter: 'autograd', load }, (backend) => {
  afterAll(() => backend.close());

  test('what has no pure form is refused for the same reason, at the same step, as in TypeScript', async () => {
    const refused = readCorpus().fixtures.flatMap(({ id, program }) => {
      const reason = isTraining(program) || isLong(program) ? undefined : refusal(program);
      return reason ? [{ id, program, reason }] : [];
    });
    const answers = refused.map(({ program }) => backend.run({ program, float: 'float64' }));
    const outcomes = (await Promise.all(answers)).map((outcome, i) => [refused[i]!.id, outcome]);
    expect(outcomes).toEqual(refused.map(({ id, reason }) => [id, { kind: 'unsupported', ...reason }]));
    expect(refused.length).toBeGreaterThan(500);
  });

  test('gradients of gradients are vjps inside vjps, also with respect to a seed', async () => {
    const outcome = await outcomeOf(backend, (p) => {
      p.tensor('x', [2, 3], { requires_grad: true });
      p.tensor('s', [5, 7], { requires_grad: true });
      p.call('y', 'pow_tensor_scalar', { self: 'x' }, { exponent: 3 });
      p.grad(['g'], ['y'], ['x'], { grad_outputs: ['s'], create_graph: true });
      p.call('l', 'sum', { self: 'g' });
      p.grad(['by_seed', 'by_x'], ['l'], ['s', 'x']);
      p.observe('value', 'by_seed');
      p.observe('value', 'by_x');
    });
    expect(elements(outcome)).toEqual([[12, 27], [60, 126]]); // biome-ignore format: short
  });

  test('the gradient of an intermediate tensor is that of a zero leaf added to it; several roots are added up', async () => {
    const outcome = await outcomeOf(backend, (p) => {
      p.tensor('x', 2, { requires_grad: true });
      p.call('v', 'mul', { self: 'x', other: 'x' });
      p.retainGrad('v');
      p.call('w', 'mul', { self: 'v', other: 'x' });
      p.backward(['w', 'v']);
      p.observe('value', grad('v'));
      p.observe('value', grad('x'));
    });
    expect(elements(outcome)).toEqual([[3], [16]]);
  });

  test('an error of the library is uncategorised, at its step, in the library’s words', async () => {
    const outcome = await outcomeOf(backend, (p) => {
      p.tensor('x', [1, 2]);
      p.tensor('y', [1, 2, 3]);
      p.observe('value', 'x');
      p.repeat(2, (p) => p.call('z', 'add', { self: 'x', other: 'y' }));
    });
    expect(outcome).toMatchObject({ kind: 'error', category: 'uncategorised', step: '3.0', observations: [{}] });
    expect(outcome).toMatchObject({ message: expect.stringMatching(/^ValueError: operands could not be broadcast/) });
  });
});
