import { expect, test } from 'vitest';
import type { Outcome } from '../../../spec/index.ts';
import { validate } from '../../formats/validate.ts';
import { functionalBackend } from '../../functional/backend.ts';
import { grad, type ProgramBuilder, program } from '../../programs/builder.ts';
import { describeWithTfjs } from './for-tests.ts';
import { tfjsLibrary } from './library.ts';
import type { Tf } from './surface.ts';

const run = (tf: Tf, author: (p: ProgramBuilder) => void) =>
  functionalBackend(tfjsLibrary(tf)).run({ program: program(author), float: 'float32' });

/** Three steps with the same gradients: PyTorch's numbers. */
const optimizers: readonly [title: string, author: (p: ProgramBuilder) => void, w: number[], b: number][] = [
  ['SGD', (p) => p.optimizer('o', 'SGD', ['w', 'b'], { lr: 0.25 }), [0.625, 1], -1],
  ['SGD with momentum', (p) => p.optimizer('o', 'SGD', ['w', 'b'], { lr: 0.25, momentum: 0.5 }), [0.46875, 2.25], -1.625],
  ['SGD with Nesterov momentum', (p) => p.optimizer('o', 'SGD', ['w', 'b'], { lr: 0.25, momentum: 0.5, nesterov: true }), [0.359375, 3.125], -2.0625],
  ['Adam', (p) => p.optimizer('o', 'Adam', ['w', 'b'], { lr: 0.125, betas: [0.5, 0.75], eps: 0.0078125 }), [0.6307692527770996, -1.6257309913635254], 0.12645912170410156],
]; // biome-ignore format: a table

function training(p: ProgramBuilder, make: (p: ProgramBuilder) => void): void {
  p.tensor('w', [1, -2], { requires_grad: true });
  p.tensor('b', 0.5, { requires_grad: true });
  p.tensor('dw', [0.5, -4]);
  p.tensor('db', 2);
  make(p);
  p.setGrad('w', 'dw');
  p.setGrad('b', 'db');
  p.repeat(3, (p) => p.step('o'));
}

function numbersOf(outcome: Outcome | { readonly kind: 'fault' }): number[] {
  if (outcome.kind !== 'values') throw new Error(JSON.stringify(outcome));
  return outcome.observations.flatMap((seen) =>
    seen.kind === 'tensor' && Array.isArray(seen.data) ? seen.data.map(Number) : [],
  );
}

await describeWithTfjs('tfjs', (tf) => {
  const { memory } = tf as Tf & { memory(): { numTensors: number } };

  test('its description is one', async () => {
    expect(validate.description(tfjsLibrary(tf).description)).toMatchObject({ version: '4.22.0', levels: ['P', 'O'] });
  });

  test.each(optimizers)('%s steps as PyTorch does', async (_title, make, w, b) => {
    const outcome = await run(tf, (p) => {
      training(p, make);
      p.observe('value', 'w');
      p.observe('value', 'b');
    });
    for (const [i, number] of numbersOf(outcome).entries()) expect(number).toBeCloseTo([...w, b][i]!, 6);
  });

  test("the state that tfjs keeps is seen under PyTorch's names", async () => {
    const observe = (keys: readonly string[], i: number) =>
      run(tf, (p) => {
        training(p, optimizers[i]![1]);
        for (const key of keys) p.observeState('o', 'w', key);
      });
    expect(numbersOf(await observe(['momentum_buffer'], 1))).toEqual([0.875, -7]);
    expect(numbersOf(await observe(['exp_avg', 'exp_avg_sq'], 3))).toEqual([0.4375, -3.5, 0.14453125, 9.25]);
    expect(await observe(['step'], 3)).toMatchObject({ kind: 'unsupported', feature: 'optimizer_state' });
  });

  test('a learning rate changes from the next step on, where tfjs can change it', async () => {
    const changed = (make: (p: ProgramBuilder) => void) =>
      run(tf, (p) => {
        training(p, make);
        p.setOption('o', 'lr', 1);
        p.step('o');
        p.observe('value', 'w');
      });
    expect(numbersOf(await changed(optimizers[0]![1]))).toEqual([0.125, 5]);
    expect(await changed(optimizers[3]![1])).toMatchObject({ kind: 'unsupported', feature: 'set_option' });
  });

  test('an option that tfjs lacks is unsupported, unless it does nothing', async () => {
    const outcome = await run(tf, (p) => {
      p.tensor('w', [1], { requires_grad: true });
      p.optimizer('o', 'SGD', ['w'], { weight_decay: 0.5 });
    });
    expect(outcome).toMatchObject({ kind: 'unsupported', feature: 'weight_decay' });
  });

  test('no program leaves a tensor behind, whatever becomes of it', async () => {
    const before = memory().numTensors;
    await run(tf, (p) => training(p, optimizers[3]![1]));
    await run(tf, (p) => {
      p.tensor('x', [1, 2], { requires_grad: true });
      p.call('y', 'exp', { self: 'x' });
      p.grad(['g'], ['y'], ['x'], { grad_outputs: ['x'], create_graph: true });
      p.call('l', 'sum', { self: 'g' });
      p.backward('l');
      p.observe('value', grad('x'));
    });
    await run(tf, (p) => {
      p.tensor('x', [1, 2]);
      p.tensor('w', [1, 2, 3]);
      p.call('y', 'add', { self: 'x', other: 'w' });
    });
    expect(memory().numTensors).toBe(before);
  });
});
