import { describe, expect, test } from 'vitest';
import type { Program, Step } from '../../spec/index.ts';
import { runReference } from '../backends/reference.ts';
import { program } from '../programs/builder.ts';
import { walk } from '../programs/walk.ts';
import { countSteps, trimProgram } from './trim.ts';

const trimmed = (whole: Program, differs: (steps: readonly Step[]) => boolean) =>
  trimProgram(whole, async (programs) => {
    const first = programs.findIndex((each) => differs([...walk(each)].map(({ step }) => step)));
    return first === -1 ? undefined : first;
  });

const has = (op: string) => (steps: readonly Step[]) => steps.some((step) => step.do === 'call' && step.op === op);

const whole = program((p) => {
  p.tensor('x', [1, 2], { requires_grad: true });
  p.noGrad((p) => p.tensor('c', [1, 2]));
  p.call('y', 'sin', { self: 'x' });
  p.attempt((p) => p.call('z', 'exp', { self: 'y' }));
  p.call('w', 'mul', { self: 'y', other: 'c' });
  p.backward('w', { gradient: 'c' });
  p.observe('value', 'w');
});

describe('a trimmed program', () => {
  test('has no step that the difference does not need, and no attempt', async () => {
    expect(await trimmed(whole, has('exp'))).toEqual(
      program((p) => {
        p.tensor('x', [1, 2], { requires_grad: true });
        p.call('z', 'exp', { self: 'x' });
      }),
    );
  });

  test('keeps an attempt that the difference needs', async () => {
    const { steps } = await trimmed(whole, (all) => all.some((step) => step.do === 'attempt'));
    expect(steps).toEqual([{ do: 'attempt', steps: [] }]);
  });

  test('reads its own result, where otherwise one step would write and another read', async () => {
    const chain = program((p) => {
      p.tensor('x', [1, 2], { requires_grad: true });
      p.call('y', 'abs', { self: 'x' });
      p.call('z', 'abs', { self: 'y' });
      p.inPlace('zero', { self: 'y' });
      p.backward('z', { gradient: 'x' });
    });
    const isFound = (steps: readonly Step[]) => {
      const outcome = runReference({ program: { version: 1, steps: [...steps] }, float: 'float32' });
      return outcome.kind === 'error' && outcome.category === 'modified-in-place';
    };
    const { steps } = await trimmed(chain, isFound);
    expect(countSteps(steps)).toBeLessThanOrEqual(3);
  });

  test('makes sense at every size', async () => {
    const { steps } = await trimmed(whole, (all) => all.some((step) => step.do === 'observe'));
    expect(steps.map((step) => step.do)).toEqual(['tensor', 'observe']);
  });
});

test('steps are counted inside blocks, tensors and observations are not', () => {
  expect(countSteps(whole.steps)).toBe(4);
});
