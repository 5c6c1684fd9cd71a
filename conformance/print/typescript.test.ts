import { expect, test } from 'vitest';
import type { Program } from '../../spec/index.ts';
import { runReference } from '../backends/reference.ts';
import { grad, program } from '../programs/builder.ts';
import { printablePrograms } from './programs-for-tests.ts';
import { printTypeScript } from './typescript.ts';
import { outcomesOfTypeScript, withoutPlaces } from './typescript-outcomes-for-tests.ts';

test('a program prints as a person would have written it', () => {
  const author = program((p) => {
    p.tensor('x', [[1, 2], [3, 4]], { requires_grad: true }); // biome-ignore format: rows
    p.optimizer('opt', 'SGD', ['x'], { lr: 0.5, weight_decay: 0.25 });
    p.repeat(10, () => {
      p.call('y', 'sum_dim', { self: 'x' }, { dim: [0], keepdim: true });
      p.call('loss', 'mse_loss', { self: 'y', target: 'x' }, { reduction: 'sum' });
      p.zeroGrad('opt');
      p.backward('loss', { retain_graph: true });
      p.step('opt');
    });
    p.attempt(() => p.inPlace('add', { self: 'x', other: 1 }));
    p.noGrad(() => p.inPlace('zero', { self: grad('x') }));
    p.observe('value', grad('x'));
  });
  expect(
    printTypeScript(author, 'float32'),
  ).toBe(`import { SGD, mseLoss, noGrad, tensor, type Tensor } from 'gradspec/reference';

export function program(observe: (what: string, value: unknown) => void): void {
  let y!: Tensor;
  let loss!: Tensor;
  const x = tensor([[1, 2], [3, 4]], { dtype: 'float32', requiresGrad: true });
  const opt = new SGD([x], { lr: 0.5, weightDecay: 0.25 });
  for (let turn = 0; turn < 10; turn++) {
    y = x.sum([0], { keepdim: true });
    loss = mseLoss(y, x, { reduction: 'sum' });
    opt.zeroGrad();
    loss.backward(null, { retainGraph: true });
    opt.step();
  }
  try {
    x.add_(1);
    observe('attempt', 'completed');
  } catch (error) {
    observe('attempt', error);
  }
  noGrad(() => {
    x.grad!.zero_();
  });
  observe('x.grad', x.grad);
}

program((what, value) => console.log(\`\${what}: \${value}\`));
`);
});

test.each(printablePrograms)('what is printed does what the program does: %s', async (_, printable) => {
  const floats = ['float32', 'float64'] as const;
  expect(await outcomesOfTypeScript(floats.map((float) => printTypeScript(printable, float)))).toEqual(
    floats.map((float) => withoutPlaces(runReference({ program: printable, float }))),
  );
});

test('steps of what the reference does not have say so when they are run', async () => {
  const author: Program = program((p) => p.generator('random', 'torch_cpu', 1));
  await expect(outcomesOfTypeScript([printTypeScript(author, 'float32')])).rejects.toThrow(
    'no streams of random numbers',
  );
});
