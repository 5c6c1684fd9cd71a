import { expect, test } from 'vitest';
import type { Observation } from '../../spec/index.ts';
import { printablePrograms, pytorchPrograms } from '../print/programs-for-tests.ts';
import { grad, type ProgramBuilder, program } from '../programs/builder.ts';
import { requirements, unmet } from '../programs/requirements.ts';
import { referenceBackend, runReference } from './reference.ts';

const observed = (author: (p: ProgramBuilder) => void): readonly Observation[] => {
  const outcome = runReference({ program: program(author), float: 'float32' });
  if (outcome.kind !== 'values') throw new Error(JSON.stringify(outcome));
  return outcome.observations;
};

test('the first example of every tutorial', () => {
  expect(
    observed((p) => {
      p.tensor('x', 1, { requires_grad: true });
      p.tensor('y', 2, { requires_grad: true });
      p.call('xx', 'pow_tensor_scalar', { self: 'x' }, { exponent: 2 });
      p.call('yyy', 'pow_tensor_scalar', { self: 'y' }, { exponent: 3 });
      p.call('three', 'mul', { self: 'xx', other: 3 });
      p.call('z', 'add', { self: 'three', other: 'yyy' });
      p.observe('value', grad('x'));
      p.backward('z');
      for (const name of ['x', 'y', 'z']) p.observe('value', grad(name));
    }),
  ).toMatchObject([{ kind: 'none' }, { data: [6] }, { data: [12] }, { kind: 'none' }]);
});

test('a grad mode that an error left does not leak into the next step or the next program', () => {
  const flags = observed((p) => {
    p.tensor('x', [1, 2], { requires_grad: true });
    p.tensor('z', [1, 2, 3]);
    p.attempt(() => p.noGrad(() => p.call('y', 'add', { self: 'x', other: 'z' })));
    p.call('y', 'mul', { self: 'x', other: 2 });
    p.observe('requires_grad', 'y');
  });
  expect(flags).toMatchObject([{ kind: 'raised', category: 'shape-mismatch', step: '2.0.0' }, { value: true }]);
  const unfinished = program((p) => {
    p.tensor('x', [1, 2], { requires_grad: true });
    p.noGrad(() => p.backward('x'));
  });
  expect(runReference({ program: unfinished, float: 'float32' })).toMatchObject({ kind: 'error', step: '1.0' });
  expect(flags).toEqual(
    observed((p) => {
      p.tensor('x', [1, 2], { requires_grad: true });
      p.tensor('z', [1, 2, 3]);
      p.attempt(() => p.noGrad(() => p.call('y', 'add', { self: 'x', other: 'z' })));
      p.call('y', 'mul', { self: 'x', other: 2 });
      p.observe('requires_grad', 'y');
    }),
  );
});

test('a saved state is a copy, which later steps do not change', () => {
  expect(
    observed((p) => {
      p.tensor('w', [1], { requires_grad: true });
      p.tensor('g', [1]);
      p.optimizer('o', 'SGD', ['w'], { lr: 1, momentum: 0.5 });
      p.setGrad('w', 'g');
      p.step('o');
      p.saveState('s', 'o');
      p.step('o');
      p.observeState('o', 'w', 'momentum_buffer');
      p.loadState('o', 's');
      p.observeState('o', 'w', 'momentum_buffer');
      p.observeState('o', 'g', 'momentum_buffer');
    }),
  ).toMatchObject([{ data: [1.5] }, { data: [1] }, { kind: 'none' }]);
});

test('a program that would fill the memory is unsupported, and the next one has all room again', async () => {
  const backend = referenceBackend();
  const sized = (size: number) =>
    program((p) => {
      p.call('y', 'zeros', {}, { size: [size, size], dtype: 'float32' });
      p.call('y', 'sum', { self: 'y' });
    });
  for (let times = 0; times < 3; times++) {
    expect(await backend.run({ program: sized(1e9), float: 'float32' })).toEqual({
      kind: 'unsupported',
      feature: 'room',
      reason: 'no room at step 0 for an array of 1000000000000000000 elements, where at most 16777216 are allowed',
    });
    expect(await backend.run({ program: sized(4096), float: 'float32' })).toMatchObject({ kind: 'values' });
  }
});

test('what is perturbed is every rounded result, and nothing is changed without asking', () => {
  const doubled = program((p) => {
    p.tensor('x', [1, 2]);
    p.call('y', 'mul', { self: 'x', other: 2 });
    p.observe('value', 'y');
  });
  const seen: string[] = [];
  const perturbed = runReference({ program: doubled, float: 'float64' }, ({ op, result }) => {
    seen.push(op);
    result.data[0] = 100;
  });
  expect(seen).toEqual(['mul']);
  expect(perturbed).toMatchObject({ observations: [{ data: [100, 4] }] });
  expect(runReference({ program: doubled, float: 'float64' })).toMatchObject({ observations: [{ data: [2, 4] }] });
});

test('what it declares is enough for what it runs, and what it lacks it says', async () => {
  const backend = referenceBackend();
  for (const [title, { steps, version }] of printablePrograms) {
    const answer = await backend.run({ program: { steps, version }, float: 'float64' });
    expect(unmet(requirements({ steps, version }, 'float64'), backend.description), title).toBeUndefined();
    expect(answer.kind, title).not.toBe('unsupported');
  }
  for (const [title, lacking] of pytorchPrograms) {
    const needs = requirements(lacking);
    // it has one module, and says of the others that it lacks them when they are made
    if (!needs.features.includes('module')) expect(unmet(needs, backend.description), title).toMatch(/^no feature/);
    expect(await backend.run({ program: lacking, float: 'float32' })).toMatchObject({ kind: 'unsupported' });
  }
});

test('a program that makes no sense is a fault, and no outcome', async () => {
  const senseless = program((p) => p.bind('a', 'b'));
  const answer = await referenceBackend().run({ program: senseless, float: 'float32' });
  expect(answer).toMatchObject({ kind: 'fault', fault: 'internal', message: expect.stringContaining('no tensor') });
});
