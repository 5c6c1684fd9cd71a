import { expect, test } from 'vitest';
import { base, grad, type ProgramBuilder, program } from '../programs/builder.ts';
import { miniature } from './miniature-for-tests.ts';
import { runFunctional } from './run.ts';

/** Why a program is not run: a leaf `x` and `y = exp(x)` are there. */
async function refusal(author: (p: ProgramBuilder) => void): Promise<string> {
  const whole = program((p) => {
    p.tensor('x', 1, { requires_grad: true });
    p.call('y', 'exp', { self: 'x' });
    author(p);
  });
  const outcome = await runFunctional(miniature(), { program: whole, float: 'float64' });
  return outcome.kind === 'unsupported' ? `${outcome.feature} | ${outcome.reason}` : JSON.stringify(outcome);
}

const sessions: Readonly<Record<string, (p: ProgramBuilder) => void>> = {
  in_place: (p) => p.inPlace('add', { self: 'y', other: 1 }),
  assign: (p) => p.assign('y', [0], 1),
  set_grad: (p) => p.setGrad('x', null),
  detach: (p) => p.detach('z', 'y'),
  detach_: (p) => p.detach_('y'),
  requires_grad_: (p) => p.requiresGrad_('x'),
  hook: (p) => p.hook('h', 'x', { scale: 2 }),
  no_grad: (p) => p.noGrad((p) => p.call('z', 'exp', { self: 'x' })),
  enable_grad: (p) => p.enableGrad((p) => p.call('z', 'exp', { self: 'x' })),
  attempt: (p) => p.attempt((p) => p.backward('y')),
};

test.each(Object.entries(sessions))(
  '%s has no pure form, and the refusal says at which step and why',
  async (kind, author) => {
    expect(await refusal(author)).toMatch(new RegExp(`^${kind} \\| step 2: ${kind} .+`));
  },
);

test('a .grad that is None is refused: before backward, of a tensor that keeps none, of one that is not reached', async () => {
  const none = (path: string, name: string) => `none | step ${path}: ${name}.grad is None here, which nothing that a function gives could be`; // biome-ignore format: one line
  expect(await refusal((p) => p.observe('value', grad('x')))).toBe(none('2', 'x'));
  expect(
    await refusal((p) => {
      p.backward('y');
      p.observe('value', grad('y'));
    }),
  ).toBe(none('3', 'y'));
  expect(
    await refusal((p) => {
      p.tensor('w', 1, { requires_grad: true });
      p.backward('y');
      p.observe('value', grad('w'));
    }),
  ).toBe(none('4', 'w'));
});

test('a gradient that is None by allow_unused, or zeros by materialize_grads, is refused', async () => {
  for (const options of [{ allow_unused: true }, { materialize_grads: true }])
    expect(
      await refusal((p) => {
        p.tensor('w', 1, { requires_grad: true });
        p.grad(['g', 'h'], ['y'], ['x', 'w'], options);
      }),
    ).toMatch(/^none \| step 3: one of the gradients is None/);
});

test('a gradient that was taken without create_graph is a constant, and has none of its own', async () => {
  const chain = (create_graph: boolean) => (p: ProgramBuilder) => {
    p.grad(['g'], ['y'], ['x'], { create_graph });
    p.grad(['h'], ['g'], ['x']);
  };
  expect(await refusal(chain(false))).toMatch(/^none \| step 3: one of the gradients is None/);
  expect(await refusal(chain(true))).toBe('{"kind":"values","observations":[]}');
});

test('a second backward, and one that chooses its inputs, are states', async () => {
  expect(
    await refusal((p) => {
      p.backward('y', { retain_graph: true });
      p.backward('y');
    }),
  ).toMatch(/^backward \| step 3: a second backward adds/);
  expect(await refusal((p) => p.backward('y', { inputs: ['x'] }))).toMatch(/^backward \| step 2: /);
});

test('views and flags are refused', async () => {
  expect(await refusal((p) => p.observe('value', base('y')))).toMatch(/^base \| step 2: /);
  expect(await refusal((p) => p.observe('is_leaf', 'y'))).toMatch(/^observe \| step 2: is_leaf /);
});

test('the gradient through a result that its own gradient read twice is refused: exp saves its result', async () => {
  const program = (make: (p: ProgramBuilder) => void) => (p: ProgramBuilder) => {
    make(p);
    p.call('w', 'mul', { self: 'v', other: 'v' });
    p.grad(['g'], ['w'], ['x'], { create_graph: true });
    p.grad(['h'], ['g'], ['v']);
    p.observe('value', 'h');
  };
  expect(await refusal(program((p) => p.call('v', 'exp', { self: 'x' })))).toMatch(/^grad \| step 5: .*step 4/);
  const read = program((p) => p.call('v', 'pow_tensor_scalar', { self: 'x' }, { exponent: 2 })); // pow reads its input
  expect(await refusal(read)).toMatch(/"data":\[4\]/); // g = 2v · 2x, and x is 1
});

test('an op that the library lacks is named, with its step', async () => {
  expect(await refusal((p) => p.call('z', 'sin', { self: 'x' }))).toBe('sin | step 2: the library has no sin');
});
