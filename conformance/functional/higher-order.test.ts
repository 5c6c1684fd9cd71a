import { expect, test } from 'vitest';
import { grad, type ProgramBuilder } from '../programs/builder.ts';
import { cube, seen } from './runs-for-tests.ts';

test('gradients of gradients are vjps inside vjps, to any order', async () => {
  const program = (p: ProgramBuilder) => {
    p.tensor('x', 2, { requires_grad: true });
    p.call('y', 'pow_tensor_scalar', { self: 'x' }, { exponent: 4 });
    p.grad(['d1'], ['y'], ['x'], { create_graph: true });
    p.grad(['d2'], ['d1'], ['x'], { create_graph: true });
    p.grad(['d3'], ['d2'], ['x'], { create_graph: true });
    p.call('l', 'mul', { self: 'd3', other: 'd1' });
    p.backward('l');
    for (const name of ['d1', 'd2', 'd3']) p.observe('value', name);
    p.observe('value', grad('x'));
  };
  expect(await seen(program)).toEqual([[32], [48], [48], [24 * 32 + 48 * 48]]);
});

test('a gradient that was taken without create_graph is a constant', async () => {
  const program = (p: ProgramBuilder) => {
    p.tensor('x', 3, { requires_grad: true });
    cube(p, 'x', 'y');
    p.grad(['g'], ['y'], ['x']);
    p.call('z', 'mul', { self: 'g', other: 'x' });
    p.grad(['h'], ['z'], ['x']);
    p.observe('value', 'h');
  };
  expect(await seen(program)).toEqual([[27]]);
});

test('a gradient made with create_graph is a function of its seed too', async () => {
  const program = (p: ProgramBuilder) => {
    p.tensor('x', [2, 3], { requires_grad: true });
    p.tensor('s', [5, 7], { requires_grad: true });
    cube(p, 'x', 'y');
    p.grad(['g'], ['y'], ['x'], { grad_outputs: ['s'], create_graph: true });
    p.call('l', 'sum', { self: 'g' });
    p.grad(['by_seed', 'by_x'], ['l'], ['s', 'x']);
    p.observe('value', 'by_seed');
    p.observe('value', 'by_x');
  };
  expect(await seen(program)).toEqual([
    [12, 27],
    [60, 126],
  ]);
});

test('the gradient of an intermediate tensor is that of a zero leaf added to it, beside that of a leaf before it', async () => {
  const program = (p: ProgramBuilder) => {
    p.tensor('x', 2, { requires_grad: true });
    cube(p, 'x', 'v');
    p.retainGrad('v');
    p.call('w', 'mul', { self: 'v', other: 'x' });
    p.grad(['by_v', 'by_x', 'again'], ['w'], ['v', 'x', 'v'], { retain_graph: true });
    p.backward('w');
    for (const name of ['by_v', 'by_x', 'again', grad('v'), grad('x')]) p.observe('value', name);
  };
  expect(await seen(program)).toEqual([[2], [32], [2], [2], [32]]);
});

test('an inner gradient that makes an intermediate tensor anew keeps what an outer one varies there', async () => {
  const program = (p: ProgramBuilder) => {
    p.tensor('x', 2, { requires_grad: true });
    p.call('v', 'mul', { self: 'x', other: 'x' });
    cube(p, 'v', 'w');
    p.grad(['g'], ['w'], ['x'], { create_graph: true }); // 3v² · 2x
    p.grad(['by_v', 'by_x'], ['g'], ['v', 'x']);
    p.observe('value', 'by_v');
    p.observe('value', 'by_x');
  };
  expect(await seen(program)).toEqual([[96], [480]]); // 6v · 2x, and 30x⁴ along both ways
});

test('the zero that is added changes nothing, not even a negative zero', async () => {
  const program = (p: ProgramBuilder) => {
    p.tensor('x', 0, { requires_grad: true });
    p.call('v', 'neg', { self: 'x' });
    p.call('w', 'pow_tensor_scalar', { self: 'v' }, { exponent: -2 });
    p.grad(['g'], ['w'], ['v']); // -2 · v⁻³
    p.observe('value', 'g');
  };
  expect(await seen(program)).toEqual([['Infinity']]);
});

test('a .grad that is made with a graph goes on as an operand', async () => {
  const program = (p: ProgramBuilder) => {
    p.tensor('x', 3, { requires_grad: true });
    cube(p, 'x', 'y');
    p.backward('y', { create_graph: true });
    p.call('z', 'mul', { self: grad('x'), other: 2 });
    p.grad(['h'], ['z'], ['x']);
    p.observe('value', 'h');
  };
  expect(await seen(program)).toEqual([[36]]);
});
