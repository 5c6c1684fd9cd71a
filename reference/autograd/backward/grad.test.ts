import { describe, expect, test } from 'vitest';
import { failureOf } from '../../for-tests.ts';
import { grad, noGrad, tensor } from '../../index.ts';

const leaf = (...numbers: number[]) => tensor(numbers, { dtype: 'float64', requiresGrad: true });
const constant = (...numbers: number[]) => tensor(numbers, { dtype: 'float64' });

describe('grad', () => {
  test('gives a gradient for each input, and leaves every .grad alone', () => {
    const x = leaf(3);
    const y = x.mul(x);
    const [dx, again, dy] = grad([y], [x, x, y]);
    expect([dx?.elements(), again, dy?.elements(), x.grad]).toEqual([[6], dx, [1], null]);
  });

  test('of an input that was not used is an error, nothing, or zeros', () => {
    const x = leaf(1, 2);
    const y = leaf(3);
    expect(failureOf(() => grad([y.mul(2)], [x]))).toBe('unused-input');
    expect(grad([y.mul(2)], [x], { allowUnused: true })).toEqual([null]);
    const [zeros] = grad([y.mul(2)], [x], { materializeGrads: true });
    expect([zeros?.elements(), zeros?.requiresGrad]).toEqual([[0, 0], false]);
    const [differentiable] = grad([y.mul(2)], [x], { materializeGrads: true, createGraph: true });
    expect(differentiable?.requiresGrad).toBe(true);
  });

  test('does not know a view of an input, taken later, as that input', () => {
    const x = leaf(1, 2);
    expect(failureOf(() => grad([x.sum()], [x.reshape([2, 1])]))).toBe('unused-input');
  });

  test('of a view made inside noGrad finds nothing', () => {
    const x = leaf(1, 2);
    const view = noGrad(() => x.select(0, 0));
    expect(grad([view.mul(2)], [view], { allowUnused: true })).toEqual([null]);
  });

  test('refuses inputs without grad, no inputs, and options that contradict one another', () => {
    expect(failureOf(() => grad([leaf(1)], [constant(1)]))).toBe('no-grad-path');
    expect(failureOf(() => grad([leaf(1)], []))).toBe('invalid-argument');
    const contradiction = { materializeGrads: true, allowUnused: false };
    expect(failureOf(() => grad([leaf(1)], [leaf(1)], contradiction))).toBe('invalid-argument');
  });

  test('runs only what leads to its inputs, and frees only that', () => {
    const x = leaf(2);
    const y = leaf(3);
    const left = x.mul(x);
    const right = y.mul(y);
    const sum = left.add(right);
    grad([sum], [x]);
    right.backward();
    expect(y.grad?.elements()).toEqual([6]);
    expect(failureOf(() => left.backward())).toBe('backward-twice');
  });
});

describe('create graph', () => {
  test('makes gradients that can be differentiated, to any order', () => {
    let derivative = leaf(2);
    const [x] = [derivative];
    derivative = x.pow(4);
    const values = [32, 48, 48, 24].map(() => {
      derivative = grad([derivative], [x], { createGraph: true })[0]!;
      return derivative.item();
    });
    expect(values).toEqual([32, 48, 48, 24]);
  });

  test('gives a constant gradient no history', () => {
    const x = leaf(2);
    const [g] = grad([x.mul(2)], [x], { createGraph: true });
    expect(g?.requiresGrad).toBe(false);
    expect(failureOf(() => grad([g!], [x]))).toBe('no-grad-path');
  });

  test('retains the graph unless told otherwise', () => {
    const x = leaf(2);
    const y = x.mul(x);
    y.backward(null, { createGraph: true });
    y.backward(null, { createGraph: true, retainGraph: false });
    expect(failureOf(() => y.backward())).toBe('backward-twice');
  });

  test('makes the seed of a gradient a variable', () => {
    const x = leaf(3);
    const seed = leaf(1);
    const [g] = grad([x.mul(x)], [x], { gradOutputs: [seed], createGraph: true });
    expect(grad([g!], [seed])[0]?.elements()).toEqual([6]);
  });
});
