import { expect, test } from 'vitest';
import { grad, type ProgramBuilder } from '../programs/builder.ts';
import { miniature } from './miniature-for-tests.ts';
import { run } from './runs-for-tests.ts';

test('what the library raises is an error at the step that ran, with what was observed before', async () => {
  const failing = (p: ProgramBuilder) => {
    p.tensor('x', [1, 2], { requires_grad: true });
    p.observe('shape', 'x');
    p.call('y', 'exp', { self: 'x' });
    p.backward('y');
    p.observe('value', grad('x'));
  };
  const raised = { kind: 'error', step: '3', observations: [{ kind: 'shape', value: [2] }] };
  expect(await run(failing)).toMatchObject({ ...raised, category: 'uncategorised', message: expect.stringContaining('needs a seed') }); // biome-ignore format: one line
  const knowing = { ...miniature(), categoryOf: (error: unknown) => (error instanceof TypeError ? 'non-scalar-root' : undefined) } as const; // biome-ignore format: one line
  expect(await run(failing, knowing)).toMatchObject({ ...raised, category: 'non-scalar-root' });
});

test('a step that raises inside a gradient is blamed on the gradient', async () => {
  const library = miniature();
  let calls = 0;
  const flaky: typeof library = {
    ...library,
    categoryOf: (error) => (error instanceof RangeError ? 'invalid-argument' : undefined),
    call: (op, inputs, params) => {
      if (op === 'exp' && ++calls > 1) throw new RangeError('not twice');
      return library.call(op, inputs, params);
    },
  };
  const outcome = await run((p) => {
    p.tensor('x', 1, { requires_grad: true });
    p.call('y', 'exp', { self: 'x' });
    p.grad(['g'], ['y'], ['x']);
    p.observe('value', 'g');
  }, flaky);
  expect(outcome).toMatchObject({ kind: 'error', step: '2', message: 'not twice', category: 'invalid-argument' });
});

test('what a library gets wrong is seen: the helper computes nothing in its place', async () => {
  const library = miniature();
  const zeros: typeof library = {
    ...library,
    vjp: (_f, xs) => xs.map((x) => library.tensor(x.scalars.map(() => 0), x.shape, 'float64')), // biome-ignore format: one line
  };
  const outcome = await run((p) => {
    p.tensor('x', [1, 2], { requires_grad: true });
    p.call('l', 'sum', { self: 'x' });
    p.backward('l');
    p.observe('value', grad('x'));
  }, zeros);
  expect(outcome).toMatchObject({ observations: [{ data: [0, 0] }] });
});
