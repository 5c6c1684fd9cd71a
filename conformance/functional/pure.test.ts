import { expect, test } from 'vitest';
import { grad, type ProgramBuilder } from '../programs/builder.ts';
import { miniature } from './miniature-for-tests.ts';
import { cube, run, seen } from './runs-for-tests.ts';

test('a name means the tensor it was last bound to', async () => {
  const program = (p: ProgramBuilder) => {
    p.tensor('a', [1, 2], { requires_grad: true });
    p.bind('first', 'a');
    p.call('a', 'mul', { self: 'a', other: 10 });
    p.observe('value', 'a');
    p.observe('value', 'first');
    p.observe('shape', 'a');
    p.observe('dtype', 'a');
  };
  expect(await seen(program)).toEqual([
    [10, 20],
    [1, 2],
    { kind: 'shape', value: [2] },
    { kind: 'text', value: 'float64' },
  ]);
});

test('backward of a scalar fills the .grad of the leaves that are looked at', async () => {
  const program = (p: ProgramBuilder) => {
    p.tensor('x', [1, 2], { requires_grad: true });
    p.tensor('w', [3, 5], { requires_grad: true });
    p.call('y', 'mul', { self: 'x', other: 'w' });
    p.call('z', 'add', { self: 'y', other: 'x' });
    p.call('l', 'sum', { self: 'z' });
    p.backward('l');
    p.observe('value', grad('x'));
    p.observe('value', grad('w'));
  };
  expect(await seen(program)).toEqual([
    [4, 6],
    [1, 2],
  ]);
});

test('a root that is no scalar is weighted by its gradient argument, here a strided one', async () => {
  const program = (p: ProgramBuilder) => {
    p.tensor('x', [[1, 2], [3, 4]], { requires_grad: true }); // biome-ignore format: a matrix
    p.tensor('s', [0, 1, 2, 3, 4], { layout: { shape: [2, 2], strides: [1, 2], offset: 1 } });
    cube(p, 'x', 'y');
    p.backward('y', { gradient: 's' });
    p.observe('value', 's');
    p.observe('value', grad('x'));
  };
  expect(await seen(program)).toEqual([
    [1, 3, 2, 4],
    [3, 36, 54, 192],
  ]);
});

test('several roots add up, each over the inputs that it depends on', async () => {
  const program = (p: ProgramBuilder) => {
    p.tensor('x', [1, 2], { requires_grad: true });
    p.tensor('y', [3, 4], { requires_grad: true });
    p.tensor('s', [10, 100]);
    cube(p, 'x', 'a');
    p.call('b', 'mul', { self: 'x', other: 'y' });
    p.call('l', 'sum', { self: 'b' });
    p.tensor('w', 1, { requires_grad: true });
    p.call('apart', 'exp', { self: 'w' });
    p.grad(['gx', 'gy'], ['a', 'apart', 'l'], ['x', 'y'], { grad_outputs: ['s', null, null] });
    p.observe('value', 'gx');
    p.observe('value', 'gy');
  };
  expect(await seen(program)).toEqual([
    [33, 1204],
    [1, 2],
  ]);
});

test('a list of tensors and a repeated step are part of the function', async () => {
  const program = (p: ProgramBuilder) => {
    p.tensor('x', [1, 2], { requires_grad: true });
    p.bind('y', 'x');
    p.repeat(3, (p) => p.call('y', 'mul', { self: 'y', other: 'x' }));
    p.call('z', 'cat', { tensors: ['x', 'y', 'x'] });
    p.call('l', 'sum', { self: 'z' });
    p.backward('l');
    p.observe('value', grad('x'));
  };
  expect(await seen(program)).toEqual([[6, 34]]);
});

test('only what a gradient depends on is replayed', async () => {
  const library = miniature();
  await run((p) => {
    p.tensor('x', [1, 2], { requires_grad: true });
    p.tensor('c', [1, 2]);
    p.call('unused', 'neg', { self: 'x' });
    p.call('d', 'exp', { self: 'c' });
    p.call('y', 'mul', { self: 'x', other: 'd' });
    p.call('l', 'sum', { self: 'y' });
    p.backward('l');
    p.observe('value', grad('x'));
  }, library);
  expect(library.called).toEqual(['neg', 'exp', 'mul', 'sum', 'mul', 'sum']);
});

test('a gradient that is a constant is not replayed', async () => {
  const library = miniature();
  await run((p) => {
    p.tensor('x', 1, { requires_grad: true });
    p.call('y', 'exp', { self: 'x' });
    p.grad(['g'], ['y'], ['x']);
    p.call('z', 'mul', { self: 'g', other: 'x' });
    p.grad(['h'], ['z'], ['x']);
  }, library);
  expect(library.called).toEqual(['exp', 'exp', 'mul', 'mul']);
});
