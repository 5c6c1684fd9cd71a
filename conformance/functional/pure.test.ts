import { expect, test } from 'vitest';
import type { Observation, Outcome } from '../../spec/index.ts';
import { grad, type ProgramBuilder, program } from '../programs/builder.ts';
import { miniature } from './miniature-for-tests.ts';
import { runFunctional } from './run.ts';

const run = (author: (p: ProgramBuilder) => void, library = miniature()): Promise<Outcome> =>
  runFunctional(library, { program: program(author), float: 'float64' });

const dataOf = (observation: Observation) => (observation.kind === 'tensor' ? observation.data : observation);

/** What a program that goes well observes: the elements of tensors, other observations as they are. */
async function seen(author: (p: ProgramBuilder) => void): Promise<unknown[]> {
  const outcome = await run(author);
  if (outcome.kind !== 'values') throw new Error(JSON.stringify(outcome));
  return outcome.observations.map(dataOf);
}

const cube = (p: ProgramBuilder, of: string, out: string) =>
  p.call(out, 'pow_tensor_scalar', { self: of }, { exponent: 3 });

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

test('several roots add up, each over the inputs that it depends on', async () => {
  const program = (p: ProgramBuilder) => {
    p.tensor('x', [1, 2], { requires_grad: true });
    p.tensor('y', [3, 4], { requires_grad: true });
    p.tensor('s', [10, 100]);
    cube(p, 'x', 'a');
    p.call('b', 'mul', { self: 'x', other: 'y' });
    p.call('l', 'sum', { self: 'b' });
    p.grad(['gx', 'gy'], ['a', 'l'], ['x', 'y'], { grad_outputs: ['s', null] });
    p.observe('value', 'gx');
    p.observe('value', 'gy');
  };
  expect(await seen(program)).toEqual([
    [33, 1204],
    [1, 2],
  ]);
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
    call: (op, inputs, params) => {
      if (op === 'exp' && ++calls > 1) throw new Error('not twice');
      return library.call(op, inputs, params);
    },
  };
  const outcome = await run((p) => {
    p.tensor('x', 1, { requires_grad: true });
    p.call('y', 'exp', { self: 'x' });
    p.grad(['g'], ['y'], ['x']);
    p.observe('value', 'g');
  }, flaky);
  expect(outcome).toMatchObject({ kind: 'error', step: '2', message: 'not twice' });
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
