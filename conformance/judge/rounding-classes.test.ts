/** For each rounding class: a library that uses all the freedom it has passes, and one that takes a little more fails. */
import { describe, expect, test } from 'vitest';
import type { FloatDtype, Outcome } from '../../spec/index.ts';
import type { Run } from '../backends/backend.ts';
import { runReference } from '../backends/reference.ts';
import { grad, type ProgramBuilder, program } from '../programs/builder.ts';
import { expectFrom } from './expect.ts';
import { judge } from './judge.ts';
import { tensor, values } from './outcomes-for-tests.ts';
import { type Draw, perturb } from './perturb.ts';
import { precisionOf } from './precision.ts';

const single = (numbers: readonly number[]) => numbers.map(Math.fround);
const xs = single([0.1, 0.7, 1.3, -2.9]);
const ys = single([0.3, -0.9, 1.7, 0.2]);

const programs: Record<string, (p: ProgramBuilder) => void> = {
  correct: (p) => p.call('z', 'mul', { self: 'x', other: 'y' }),
  ulp: (p) => p.call('z', 'exp', { self: 'x' }),
  accumulate: (p) => {
    p.call('w', 'mul', { self: 'x', other: 'y' });
    p.call('z', 'sum', { self: 'w' });
  },
};

/** A program of one class, long enough for errors to add up: value and gradients. */
function runOf(name: string, float: FloatDtype): Run {
  const built = program((p) => {
    p.tensor('x', xs, { requires_grad: true });
    p.tensor('y', ys, { requires_grad: true });
    programs[name]!(p);
    p.observe('value', 'z');
    p.call('total', 'mean', { self: 'z' });
    p.backward('total');
    p.observe('value', grad('x'));
  });
  return { program: built, float };
}

/** Forty steps of training, in which every error stays and grows. */
const training = program((p) => {
  p.tensor('w', xs, { requires_grad: true });
  p.tensor('target', ys);
  p.repeat(40, (p) => {
    p.call('s', 'sin', { self: 'w' });
    p.call('loss', 'mse_loss', { self: 's', target: 'target' });
    p.setGrad('w', null);
    p.backward('loss');
    p.noGrad((p) => p.inPlace('sub', { self: 'w', other: grad('w') }, { alpha: 0.5 }));
  });
  p.observe('value', 'w');
  p.observe('value', 'loss');
});

/**
 * The reference, each of whose results lies where `draw` says; beyond -1 and 1 it does not conform. A float32 library is
 * simulated in float64, where an exact result can be told from a rounded one.
 */
function library(run: Run, draw: Draw): Outcome {
  const outcome = runReference({ ...run, float: 'float64' }, (rounded) => {
    const precision = precisionOf(rounded.result.dtype, run.float === 'float32');
    if (precision) perturb(rounded, precision, draw);
  });
  return {
    ...outcome,
    observations: observationsOf(outcome).map((seen) => ({ ...seen, dtype: run.float })),
  } as Outcome;
}

const observationsOf = (outcome: Outcome) => (outcome.kind === 'unsupported' ? [] : outcome.observations);

const verdict = (run: Run, draw: Draw) =>
  judge(expectFrom(run, runReference(run)), library(run, draw), run.program).verdict;

const upAndDown = (edge: number): Draw => {
  let sign = edge;
  return () => (sign = -sign);
};

const conforming: Record<string, () => Draw> = {
  'away from zero': () => () => 1,
  'towards zero': () => () => -1,
  'up and down': () => upAndDown(1),
};

const dtypes = ['float64', 'float32'] as const;

describe.each(dtypes)('%s', (float) => {
  describe.each(Object.keys(programs))('%s', (name) => {
    test.each(Object.entries(conforming))('a library that rounds to the edge of its class, %s, passes', (_, draw) => {
      expect(verdict(runOf(name, float), draw())).toBe('passed');
    });

    test('a library that is a little worse than the multiplier allows fails', () => {
      expect(verdict(runOf(name, float), () => 5)).toBe('failed');
      expect(verdict(runOf(name, float), () => -5)).toBe('failed');
    });
  });

  test.each(Object.entries(conforming))('training on a library that rounds to the edge, %s, passes', (_, draw) => {
    expect(verdict({ program: training, float }, draw())).toBe('passed');
  });

  test('training on a library that is much worse fails', () => {
    expect(verdict({ program: training, float }, () => 20)).toBe('failed');
  });

  test('where every op is exact the last bit counts', () => {
    const exact = program((p) => {
      p.tensor('x', [1, 2, 3]);
      p.call('y', 'neg', { self: 'x' });
      p.call('z', 'sum', { self: 'y' });
      p.observe('value', 'z');
    });
    const run: Run = { program: exact, float };
    const expected = expectFrom(run, runReference(run));
    expect(expected.observations[0]).not.toHaveProperty('scale');
    const next = float === 'float64' ? -6 - 2 ** -50 : -6 - 2 ** -21;
    expect(judge(expected, values(tensor([next], float, [])), exact).verdict).toBe('failed');
  });
});
