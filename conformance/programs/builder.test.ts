import { expect, test } from 'vitest';
import { base, grad, program } from './builder.ts';

const stepsOf = (...args: Parameters<typeof program>) => program(...args).steps;

test('every param is written out, from the catalogue, unless the program is about defaults', () => {
  const call = { do: 'call', op: 'add', inputs: { self: 'x', other: 2 }, out: 'y' };
  expect(stepsOf((p) => p.call('y', 'add', { self: 'x', other: 2 }))).toEqual([{ ...call, params: { alpha: 1 } }]);
  expect(stepsOf((p) => p.call('y', 'add', { self: 'x', other: 2 }), { defaults: true })).toEqual([
    { ...call, params: {} },
  ]);
});

test('optimizer options are written out, and a group keeps only its own', () => {
  const [step] = stepsOf((p) => p.optimizer('o', 'SGD', [{ params: ['w'], options: { lr: 1 } }], { momentum: 0.5 }));
  expect(step).toEqual({
    do: 'optimizer',
    kind: 'SGD',
    groups: [{ params: ['w'], options: { lr: 1 } }],
    options: { lr: 0.001, momentum: 0.5, dampening: 0, weight_decay: 0, nesterov: false, maximize: false },
    out: 'o',
  });
});

test('graph options are written out, and retain_graph follows create_graph as it does in PyTorch', () => {
  expect(stepsOf((p) => p.backward('l', { create_graph: true }))).toMatchObject([
    { roots: ['l'], retain_graph: true, create_graph: true },
  ]);
  expect(stepsOf((p) => p.grad(['g'], ['l'], ['x'], { materialize_grads: true }))).toMatchObject([
    { retain_graph: false, create_graph: false, allow_unused: true, materialize_grads: true },
  ]);
});

test('nested data gives the shape, also of an empty tensor', () => {
  expect(
    stepsOf((p) =>
      p.tensor('x', [
        [1, 2, 3],
        [4, 5, 6],
      ]),
    ),
  ).toMatchObject([{ shape: [2, 3], data: [1, 2, 3, 4, 5, 6] }]);
  expect(stepsOf((p) => p.tensor('x', 7))).toMatchObject([{ shape: [], data: [7] }]);
  expect(stepsOf((p) => p.tensor('x', [[], []]))).toMatchObject([{ shape: [2, 0], data: [] }]);
  expect(() => program((p) => p.tensor('x', [[1, 2], [3]]))).toThrow('not regular');
});

test('a number that is no float32 is refused where the case may be float32', () => {
  expect(() => program((p) => p.tensor('x', [0.5, 0.1]))).toThrow(
    'element 1: 0.1 is not a float32; the nearest is 0.10000000149011612',
  );
  expect(stepsOf((p) => p.tensor('x', [0.1], { dtype: 'float64' }))).toMatchObject([{ data: [0.1] }]);
});

test('special numbers are put into the words of JSON', () => {
  const steps = stepsOf((p) => {
    p.tensor('i', [2n ** 53n + 1n], { dtype: 'int64' });
    p.call('y', 'mul', { self: 'x', other: Number.NaN });
    p.call('y', 'mul', { self: 'x', other: 9007199254740993n });
  });
  expect(steps[0]).toMatchObject({ data: ['9007199254740993'] });
  expect(steps[1]).toMatchObject({ inputs: { other: { float: 'NaN' } } });
  expect(steps[2]).toMatchObject({ inputs: { other: { int: '9007199254740993' } } });
});

test('blocks nest, and a closure holds its own steps', () => {
  const steps = stepsOf((p) => {
    p.repeat(2, (p) => {
      p.noGrad((p) => p.inPlace('zero', { self: grad('x') }));
      const closure = () => {
        p.call('l', 'sum', { self: base('v') });
        return 'l';
      };
      p.step('o', { closure, out: 'loss' });
    });
    p.bind('b', 'a');
  });
  expect(steps).toMatchObject([
    {
      do: 'repeat',
      times: 2,
      steps: [
        { do: 'no_grad', steps: [{ do: 'in_place', inputs: { self: { grad: 'x' } } }] },
        { closure: { steps: [{ op: 'sum', inputs: { self: { base: 'v' } } }], returns: 'l' }, out: 'loss' },
      ],
    },
    { do: 'bind' },
  ]);
});

test('what the catalogue does not declare does not compile', () => {
  program((p) => {
    // @ts-expect-error exp takes no `other`
    p.call('y', 'exp', { self: 'x', other: 'y' });
    // @ts-expect-error the first operand is no scalar
    p.call('y', 'add', { self: 1, other: 'y' });
    // @ts-expect-error max_dim needs a dim
    p.call(['v', 'i'], 'max_dim', { self: 'x' });
    // @ts-expect-error sum has no in-place form
    p.inPlace('sum', { self: 'x' });
    // @ts-expect-error SGD has no betas
    p.optimizer('o', 'SGD', ['w'], { betas: [0.9, 0.999] });
  });
});
