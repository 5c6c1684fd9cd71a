import { describe, expect, test } from 'vitest';
import type { Step } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import { referenceBackend } from '../backends/reference.ts';
import { catalogue, isDifferentiable } from '../catalogue/catalogue.ts';
import { mistaking } from '../fuzz/wrong-backend-for-tests.ts';
import { checkProgram } from '../programs/check.ts';
import type { Law } from './law.ts';
import { laws } from './laws.ts';

const options = { seed: 1, runs: 2 };
const lawOf = (id: string): Law => laws.find((law) => law.id === id)!;
const describedAs = (changes: Partial<Backend['description']>): Backend => {
  const reference = referenceBackend();
  return { ...reference, description: { ...reference.description, ...changes } };
};

describe('the laws', () => {
  test('are three for each op that has a gradient and an in-place form', () => {
    for (const { clause, inputs, in_place } of Object.values(catalogue)) {
      const smooth = Object.values(inputs).some(isDifferentiable) ? ['gradient-check', 'second-derivative-check'] : [];
      const expected = [...smooth, ...(in_place === false ? [] : ['in-place'])].map((law) => `${clause}.${law}`);
      expect(laws.filter((law) => law.clauses[0] === clause).map(({ id }) => id)).toEqual(expected);
    }
  });

  test.each(laws.map((law) => [law.id, law] as const))('%s holds for the reference', async (_id, law) => {
    const { verdict, compared, distance } = await law.run(referenceBackend(), options);
    expect(verdict).toBe('passed');
    expect(compared).toBeGreaterThan(0);
    expect(distance).toBeLessThan(1);
  });

  test.each(laws.filter(({ level }) => level === 'P').map((law) => [law.id, law] as const))(
    '%s holds for a library that has only float32',
    async (_id, law) => {
      const { verdict, compared } = await law.run(describedAs({ dtypes: ['float32', 'int64', 'bool'] }), {
        seed: 1,
        runs: 1,
      });
      expect(verdict).toBe('passed');
      expect(compared).toBeGreaterThan(0);
    },
  );
});

const observesAnother = (name: string, other: string) =>
  mistaking((step: Step): Step => {
    if (step.do !== 'observe' || step.of === undefined) return step;
    const isIt = typeof step.of === 'string' ? step.of === name : 'grad' in step.of && step.of.grad === name;
    return isIt ? { ...step, of: typeof step.of === 'string' ? other : { grad: other } } : step;
  });

const addsInPlaceTwice = mistaking((step) =>
  step.do === 'in_place' && step.op === 'add' ? { ...step, params: { alpha: 2 } } : step,
);

const refusesNothing = mistaking((step) => (step.do === 'in_place' ? { do: 'no_grad', steps: [step] } : step));

const broken: readonly (readonly [what: string, law: string, backend: Backend])[] = [
  ['a gradient that is another', 'pointwise.mul.gradient-check', observesAnother('self', 'other')],
  [
    'a second derivative that is the first',
    'pointwise.exp.second-derivative-check',
    observesAnother('self_second', 'self_first'),
  ],
  ['another result in place', 'pointwise.add.in-place', addsInPlaceTwice],
  ['a write that should be refused', 'pointwise.exp.in-place', refusesNothing],
  ['a gradient that is None', 'pointwise.exp.gradient-check', observesAnother('self', 'result_seed')],
];

describe('a law is broken by', () => {
  test.each(broken)('%s (%s), and shows a program that breaks it', async (_what, id, backend) => {
    const { verdict, differences, counterexample } = await lawOf(id).run(backend, options);
    expect(verdict).toBe('failed');
    expect(differences!.length).toBeGreaterThan(0);
    expect(checkProgram(counterexample!)).toEqual([]);
  });

  test('an op whose gradient is wrong by a relative error of 1e-9', async () => {
    const reference = referenceBackend();
    const slightlyWrong: Backend = {
      ...reference,
      run: async (run) => {
        const answer = await reference.run(run);
        if (answer.kind !== 'values' || !run.program.steps.some((step) => step.do === 'backward')) return answer;
        const observations = answer.observations.map((each) =>
          each.kind === 'tensor' && Array.isArray(each.data)
            ? { ...each, data: each.data.map((value) => (typeof value === 'number' ? value * (1 + 1e-9) : value)) }
            : each,
        );
        return { ...answer, observations };
      },
    };
    expect(await lawOf('pointwise.sin.gradient-check').run(slightlyWrong, options)).toMatchObject({
      verdict: 'failed',
    });
  });
});

describe('a law says nothing of a backend', () => {
  test('that lacks what it needs', async () => {
    const features = referenceBackend().description.features.filter((feature) => feature !== 'create_graph');
    const found = await lawOf('pointwise.exp.second-derivative-check').run(describedAs({ features }), options);
    expect(found).toMatchObject({ verdict: 'unsupported', compared: 0, reason: 'no feature create_graph' });
  });

  test('that breaks', async () => {
    const breaks: Backend = {
      ...referenceBackend(),
      run: async () => ({ kind: 'fault', fault: 'crash', message: 'the adapter crashed', stderr: 'out of memory' }),
    };
    const found = await lawOf('pointwise.exp.gradient-check').run(breaks, options);
    expect(found).toMatchObject({ verdict: 'fault', fault: 'crash', compared: 0 });
    expect(found.reason).toContain('out of memory');
  });
});
