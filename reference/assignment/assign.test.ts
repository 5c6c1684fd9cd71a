import { describe, expect, test } from 'vitest';
import { failureOf } from '../for-tests.ts';
import { assign, tensor } from '../index.ts';

const matrix = () =>
  tensor(
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
    { dtype: 'float64' },
  );
const all = { start: null, stop: null, step: 1 };

describe('assignment', () => {
  test('writes to what integers, slices and an ellipsis select', () => {
    const x = matrix();
    assign(x, [0, -1], 9);
    assign(x, ['ellipsis', { start: 0, stop: 1, step: 1 }], 7);
    assign(x, [1, { start: 1, stop: null, step: 2 }], tensor([8], { dtype: 'float64' }));
    expect(x.elements()).toEqual([7, 2, 9, 7, 8, 6]);
  });

  test('stretches and casts the value, and ignores its extra leading dims of size 1', () => {
    const x = matrix();
    assign(x, [all, 'newaxis'], tensor([[[[10n, 20n, 30n]]]]));
    expect(x.elements()).toEqual([10, 20, 30, 10, 20, 30]);
    const n = tensor([1n, 2n]);
    assign(n, [0], 2.9);
    expect(n.elements()).toEqual([2n, 2n]);
  });

  test('takes a 0-d integer tensor for an integer', () => {
    const x = matrix();
    assign(x, [{ tensor: tensor(1n) }], 0);
    expect(x.elements()).toEqual([1, 2, 3, 0, 0, 0]);
  });

  test('counts one write', () => {
    const x = matrix();
    assign(x, ['ellipsis'], 0);
    expect(x.version).toBe(1);
  });

  test('to all of a tensor writes to the tensor itself, and to a part of it to a view', () => {
    const x = matrix().requiresGrad_();
    expect(failureOf(() => assign(x, [all], 0))).toBe('leaf-in-place');
    expect(failureOf(() => assign(x, [0], 0))).toBe('view-of-leaf-in-place');
  });

  test('sends the matching part of the gradient to the value, and none to what was overwritten', () => {
    const x = matrix().requiresGrad_();
    const v = tensor([1, 1], { dtype: 'float64', requiresGrad: true });
    const y = x.mul(2);
    assign(y, [0, { start: 0, stop: 2, step: 1 }], v);
    y.mul(y).sum().backward();
    expect(v.grad?.elements()).toEqual([2, 2]);
    expect(x.grad?.elements()).toEqual([0, 0, 24, 32, 40, 48]);
  });

  test('refuses a value that does not fit, too many items, and indices outside', () => {
    expect(failureOf(() => assign(matrix(), [0], tensor([1, 2])))).toBe('shape-mismatch');
    expect(failureOf(() => assign(matrix(), [0, 0, 0], 1))).toBe('out-of-range');
    expect(failureOf(() => assign(matrix(), [2], 1))).toBe('out-of-range');
  });
});
