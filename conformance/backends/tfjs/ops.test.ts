import { expect, test } from 'vitest';
import { type OpName, type Outcome, ops } from '../../../spec/index.ts';
import { opsIn } from '../../functional/op-table.ts';
import { runFunctional } from '../../functional/run.ts';
import { grad, type ProgramBuilder, program } from '../../programs/builder.ts';
import { describeWithTfjs } from './for-tests.ts';
import { tfjsLibrary } from './library.ts';
import { lackedOps, opsOf } from './ops.ts';
import type { Tf } from './surface.ts';

const outcomeOf = (tf: Tf, author: (p: ProgramBuilder) => void): Promise<Outcome> =>
  runFunctional(tfjsLibrary(tf), { program: program(author), float: 'float32' });

/** The elements of `y` and of the gradient of `x`, for a seed of 1, 2, 3… */
async function valueAndGradient(
  tf: Tf,
  seedShape: readonly number[],
  author: (p: ProgramBuilder) => void,
): Promise<unknown> {
  const size = seedShape.reduce((product, extent) => product * extent, 1);
  const outcome = await outcomeOf(tf, (p) => {
    author(p);
    const strides = seedShape.map((_, dim) =>
      seedShape.slice(dim + 1).reduce((product, extent) => product * extent, 1),
    );
    p.tensor(
      'seed',
      Array.from({ length: size }, (_, i) => i + 1),
      { layout: { shape: seedShape, strides } },
    );
    p.backward('y', { gradient: 'seed' });
    p.observe('value', 'y');
    p.observe('value', grad('x'));
  });
  return outcome.kind === 'values' ? outcome.observations.map((seen) => ('data' in seen ? seen.data : seen)) : outcome;
}

const matrix = (p: ProgramBuilder) => p.tensor('x', [[1, 2, 3], [4, 5, 6]], { requires_grad: true }); // biome-ignore format: a matrix

await describeWithTfjs('tfjs', (tf) => {
  test('every op of the catalogue that has another form than the in-place one is there, or said to be lacking', () => {
    const callable = (Object.keys(ops) as OpName[]).filter((op) => ops[op].in_place !== 'only');
    expect([...opsIn(opsOf(tf)), ...lackedOps].sort()).toEqual(callable.sort());
  });

  test('the forms of selecting count from the end as PyTorch does', async () => {
    const select = await valueAndGradient(tf, [2], (p) => {
      matrix(p);
      p.call('y', 'select', { self: 'x' }, { dim: -1, index: -1 });
    });
    expect(select).toEqual([[3, 6], [0, 0, 1, 0, 0, 2]]); // biome-ignore format: short
    const narrow = await valueAndGradient(tf, [2, 2], (p) => {
      matrix(p);
      p.call('y', 'narrow', { self: 'x' }, { dim: 1, start: -2, length: 2 });
    });
    expect(narrow).toEqual([[2, 3, 5, 6], [0, 1, 2, 0, 3, 4]]); // biome-ignore format: short
    const slice = await valueAndGradient(tf, [1, 3], (p) => {
      matrix(p);
      p.call('y', 'slice', { self: 'x' }, { dim: 0, start: -1, end: 100 });
    });
    expect(slice).toEqual([[4, 5, 6], [0, 0, 0, 1, 2, 3]]); // biome-ignore format: short
  });

  test('dimensions move as PyTorch moves them', async () => {
    const transpose = await valueAndGradient(tf, [3, 2], (p) => {
      matrix(p);
      p.call('y', 'transpose', { self: 'x' }, { dim0: -1, dim1: 0 });
    });
    expect(transpose).toEqual([[1, 4, 2, 5, 3, 6], [1, 3, 5, 2, 4, 6]]); // biome-ignore format: short
    const permute = await valueAndGradient(tf, [3, 1, 2], (p) => {
      p.tensor('x', [[[1, 2, 3]], [[4, 5, 6]]], { requires_grad: true });
      p.call('y', 'permute', { self: 'x' }, { dims: [-1, 1, 0] });
    });
    expect(permute).toEqual([[1, 4, 2, 5, 3, 6], [1, 3, 5, 2, 4, 6]]); // biome-ignore format: short
    const expand = await valueAndGradient(tf, [2, 3, 2], (p) => {
      p.tensor('x', [[1], [2], [3]], { requires_grad: true });
      p.call('y', 'expand', { self: 'x' }, { size: [2, -1, 2] });
    });
    expect(expand).toEqual([[1, 1, 2, 2, 3, 3, 1, 1, 2, 2, 3, 3], [18, 26, 34]]); // biome-ignore format: short
  });

  test('gather picks along any dimension, with an index that leaves rows out and repeats others', async () => {
    const first = await valueAndGradient(tf, [3, 2], (p) => {
      matrix(p);
      p.tensor('i', [[1, 0], [0, 0], [1, 1]], { dtype: 'int64' }); // biome-ignore format: a matrix
      p.call('y', 'gather', { self: 'x', index: 'i' }, { dim: 0 });
    });
    expect(first).toEqual([[4, 2, 1, 2, 4, 5], [3, 6, 0, 6, 6, 0]]); // biome-ignore format: short
    const vector = await valueAndGradient(tf, [3], (p) => {
      p.tensor('x', [5, 7], { requires_grad: true });
      p.tensor('i', [1, 1, 0], { dtype: 'int64' });
      p.call('y', 'gather', { self: 'x', index: 'i' }, { dim: -1 });
    });
    expect(vector).toEqual([[7, 7, 5], [3, 3]]); // biome-ignore format: short
  });

  test('indices stay as they are while a gradient replays the program: they are no function of the leaves', async () => {
    const sorted = await valueAndGradient(tf, [2], (p) => {
      p.tensor('x', [[1, 5], [7, 2]], { requires_grad: true }); // biome-ignore format: a matrix
      p.call(['v', 'i'], 'max_dim', { self: 'x' }, { dim: 1 });
      p.call('y', 'gather', { self: 'v', index: 'i' }, { dim: 0 });
    });
    expect(sorted).toEqual([[7, 5], [0, 2, 1, 0]]); // biome-ignore format: short
  });

  test('products know vectors', async () => {
    const vector = (p: ProgramBuilder, other: number[] | number[][] | number[][][]) => {
      p.tensor('x', [1, 2], { requires_grad: true });
      p.tensor('m', other);
      p.call('y', 'matmul', { self: 'x', other: 'm' });
    };
    expect(await valueAndGradient(tf, [], (p) => vector(p, [1, 10]))).toEqual([[21], [1, 10]]);
    const matrix = [[1, 0, 2], [0, 1, 1]]; // biome-ignore format: a matrix
    expect(await valueAndGradient(tf, [3], (p) => vector(p, matrix))).toEqual([[1, 2, 4], [7, 5]]); // biome-ignore format: short
    const stacked = await outcomeOf(tf, (p) => {
      vector(p, [[[1, 0], [0, 1]], [[2, 0], [0, 2]]]); // biome-ignore format: two matrices
      p.call('z', 'matmul', { self: 'm', other: 'x' });
      p.observe('value', 'y');
      p.observe('value', 'z');
    });
    expect(stacked).toMatchObject({ observations: [{ shape: [2, 2], data: [1, 2, 2, 4] }, { data: [1, 2, 2, 4] }] });
  });

  test('a Python scalar takes the dtype of the tensor beside it', async () => {
    const outcome = await outcomeOf(tf, (p) => {
      p.tensor('x', [1.5], { requires_grad: true });
      p.tensor('b', [true], { dtype: 'bool' });
      p.call('y', 'mul', { self: 'x', other: 2 });
      p.call('z', 'mul', { self: 'b', other: 2.5 });
      for (const name of ['y', 'z', 'b']) p.observe('value', name);
    });
    const tensor = { kind: 'tensor', shape: [1] };
    expect(outcome).toEqual({
      kind: 'values',
      observations: [
        { ...tensor, dtype: 'float32', data: [3] },
        { ...tensor, dtype: 'float32', data: [2.5] },
        { ...tensor, dtype: 'bool', data: [true] },
      ],
    });
  });

  test('a third derivative is three times tf.grads', async () => {
    const outcome = await outcomeOf(tf, (p) => {
      p.tensor('x', 2, { requires_grad: true });
      p.call('y', 'pow_tensor_scalar', { self: 'x' }, { exponent: 4 });
      p.grad(['a'], ['y'], ['x'], { create_graph: true });
      p.grad(['b'], ['a'], ['x'], { create_graph: true });
      p.grad(['c'], ['b'], ['x']);
      p.observe('value', 'c');
    });
    expect(outcome).toMatchObject({ observations: [{ data: [48] }] });
  });

  test('what tfjs does not have is unsupported, in its own words where it has some', async () => {
    const lacks: readonly [feature: string, (p: ProgramBuilder) => void][] = [
      ['alpha', (p) => p.call('y', 'add', { self: 'x', other: 'x' }, { alpha: 2 })],
      ['int64', (p) => p.tensor('i', [2 ** 31], { dtype: 'int64' })],
      ['float64', (p) => p.tensor('d', [1], { dtype: 'float64' })],
      ['broadcasting', (p) => p.call('y', 'mse_loss', { self: 'x', target: 'm' })],
      ['int64', (p) => p.observe('value', 'i')],
      ['int64', (p) => p.call('y', 'log', { self: 'i' })],
      ['grad', (p) => p.grad(['g'], ['s'], ['x'], { grad_outputs: ['seed'] })],
    ];
    for (const [feature, author] of lacks) {
      const outcome = await outcomeOf(tf, (p) => {
        p.tensor('x', [1, 2, 3], { requires_grad: true });
        p.tensor('m', [[1, 2, 3]]);
        p.tensor('seed', [1, 2]);
        p.call('s', 'slice', { self: 'x' }, { dim: 0, start: 0, end: 3, step: 2 });
        p.call(['v', 'i'], 'max_dim', { self: 'm' }, { dim: 1 });
        author(p);
      });
      expect(outcome).toMatchObject({ kind: 'unsupported', feature, reason: expect.stringContaining('step 5: ') });
    }
  });

  test('what tfjs raises else is an error of its own, and no excuse', async () => {
    const outcome = await outcomeOf(tf, (p) => {
      p.tensor('a', [[[1, 2]], [[3, 4]]], { requires_grad: true });
      p.tensor('b', [[1], [2]], { requires_grad: true });
      p.call('y', 'matmul', { self: 'a', other: 'b' });
      p.call('l', 'sum', { self: 'y' });
      p.backward('l');
      p.observe('value', grad('b'));
    });
    expect(outcome).toMatchObject({ kind: 'error', category: 'uncategorised', step: '4' });
  });
});
