import { describe, expect, test } from 'vitest';
import { backward, tensor } from '../../index.ts';

const leaf = (...numbers: number[]) => tensor(numbers, { dtype: 'float64', requiresGrad: true });
const constant = (...numbers: number[]) => tensor(numbers, { dtype: 'float64' });

describe('accumulation', () => {
  test('adds in place: who holds the gradient sees it grow', () => {
    const x = leaf(1);
    x.mul(2).backward();
    const held = x.grad;
    x.mul(3).backward();
    expect(x.grad).toBe(held);
    expect(held?.elements()).toEqual([5]);
  });

  test('makes a new gradient where a graph of it is wanted', () => {
    const x = leaf(2);
    x.mul(x).backward(null, { createGraph: true });
    const held = x.grad;
    x.mul(x).backward(null, { createGraph: true });
    expect(x.grad).not.toBe(held);
    expect([held?.elements(), x.grad?.elements(), x.grad?.requiresGrad]).toEqual([[4], [8], true]);
  });

  test('never shares memory with what the caller handed in, nor between leaves', () => {
    const g = constant(1, 2);
    const x = leaf(0, 0);
    const y = leaf(0, 0);
    backward([x.reshape([2]).add(y)], [g]);
    expect([x.grad?.sharesStorageWith(g), x.grad?.sharesStorageWith(y.grad!)]).toEqual([false, false]);
  });

  test('adds to a gradient that was set by hand, and keeps that tensor', () => {
    const x = leaf(1);
    const g = constant(10);
    x.grad = g;
    x.mul(2).backward();
    expect(x.grad).toBe(g);
    expect(g.elements()).toEqual([12]);
  });

  test('starts anew where the gradient was cleared', () => {
    const x = leaf(1);
    x.mul(2).backward();
    x.grad = null;
    x.mul(3).backward();
    expect(x.grad!.elements()).toEqual([3]);
  });

  test('leaves out a leaf that no longer requires grad', () => {
    const x = leaf(1);
    const y = x.mul(2);
    x.requiresGrad_(false);
    y.backward();
    expect(x.grad).toBe(null);
  });

  test('gives a transposed leaf a gradient laid out like it', () => {
    const x = tensor(
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      { dtype: 'float64' },
    )
      .transpose(0, 1)
      .detach()
      .requiresGrad_();
    x.sum().backward();
    expect(x.grad?.strides).toEqual([1, 2]);
  });

  test('gives zeros, not nothing, where a path exists but contributes nothing', () => {
    const x = leaf(1, 2, 3);
    x.select(0, 1).backward();
    expect(x.grad?.elements()).toEqual([0, 1, 0]);
  });
});
