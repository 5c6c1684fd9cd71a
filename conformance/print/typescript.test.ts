import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import type { Outcome, Program } from '../../spec/index.ts';
import { library, runReference } from '../backends/reference.ts';
import { encodeElements } from '../formats/elements.ts';
import { encodeFloat } from '../formats/numbers.ts';
import { packagePath } from '../package-files.ts';
import { grad, program } from '../programs/builder.ts';
import { printablePrograms } from './programs-for-tests.ts';
import { printTypeScript } from './typescript.ts';

type Observe = (what: string, value: unknown) => void;

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
  for (const float of ['float32', 'float64'] as const)
    expect(await outcomeOf(printTypeScript(printable, float))).toEqual(
      withoutPlaces(runReference({ program: printable, float })),
    );
});

test('steps of what the reference does not have say so when they are run', async () => {
  const author: Program = program((p) => p.generator('random', 'torch_cpu', 1));
  await expect(outcomeOf(printTypeScript(author, 'float32'))).rejects.toThrow('no streams of random numbers');
});

/** Runs printed TypeScript from a file, on the reference's sources. */
async function outcomeOf(source: string): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'gradspec-printed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'program.ts');
  const [withoutCall] = source.replace('gradspec/reference', packagePath('reference', 'index.ts')).split('\nprogram(');
  writeFileSync(file, withoutCall!);
  const { program } = (await import(pathToFileURL(file).href)) as { program: (observe: Observe) => void };
  const observations: unknown[] = [];
  try {
    program((what, value) => void observations.push(observationOf(what, value)));
    return { kind: 'values', observations };
  } catch (error) {
    return { kind: 'error', category: categoryOf(error), observations };
  }
}

function observationOf(what: string, value: unknown): unknown {
  if (what === 'attempt')
    return value === 'completed' ? { kind: 'completed' } : { kind: 'raised', category: categoryOf(value) };
  if (value === null) return { kind: 'none' };
  if (typeof value === 'boolean') return { kind: 'flag', value };
  if (typeof value === 'number') return { kind: 'number', value: encodeFloat(value) };
  if (typeof value === 'string') return { kind: 'text', value };
  if (what.endsWith('.shape')) return { kind: 'shape', value };
  const { dtype, shape, elements } = Array.isArray(value) ? listOf(value) : library.read(value as never);
  return { kind: 'tensor', dtype, shape, data: encodeElements(elements, dtype) };
}

/** An option of two numbers, or a flag for each input of a custom function. */
const listOf = (elements: readonly (number | boolean)[]) =>
  ({ dtype: typeof elements[0] === 'boolean' ? 'bool' : 'float64', shape: [elements.length], elements }) as const;

/** TypeScript has no None: what would be one is null, and using it an error of the language. */
function categoryOf(error: unknown): string {
  if (error instanceof TypeError && error.message.includes('null')) return 'none-operand';
  const category = library.categoryOf(error);
  if (category === undefined) throw error;
  return category;
}

/** Printed TypeScript does not know of steps, and its messages are those of whatever raised. */
const withoutPlaces = (outcome: Outcome): unknown =>
  JSON.parse(JSON.stringify(outcome, (key, value) => (key === 'step' || key === 'message' ? undefined : value)));
