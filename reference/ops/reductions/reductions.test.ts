import { describe, expect, test } from 'vitest';
import { failureOf } from '../../for-tests.ts';
import { tensor } from '../../index.ts';

const leaf = (...numbers: number[]) => tensor(numbers, { dtype: 'float64', requiresGrad: true });

describe('sums and means', () => {
  test('of integers and bools: the sum is int64, and a mean is refused', () => {
    expect([tensor([2n, 3n]).sum().item(), tensor([true, true]).sum().item()]).toEqual([5n, 2n]);
    expect(failureOf(() => tensor([1n]).mean())).toBe('dtype-mismatch');
  });

  test('of nothing are 0 and NaN', () => {
    const nothing = tensor([], { dtype: 'float64' });
    expect([nothing.sum().item(), nothing.mean().item()]).toEqual([0, Number.NaN]);
  });

  test('over no dim named are over all', () => {
    expect(
      tensor([
        [1, 2],
        [3, 4],
      ])
        .sum([], { keepdim: true })
        .elements(),
    ).toEqual([10]);
  });

  test('of a 0-d tensor over its one imagined dim change nothing', () => {
    expect([tensor(3).sum([0]).item(), tensor(3).mean([-1]).item()]).toEqual([3, 3]);
  });
});

describe('the gradient of a maximum', () => {
  test('of all is shared evenly among ties', () => {
    const x = leaf(1, 3, 3);
    x.max().backward();
    expect(x.grad?.elements()).toEqual([0, 0.5, 0.5]);
  });

  test('of all is shared among NaNs, if there are any', () => {
    const x = leaf(1, Number.NaN, Number.NaN);
    x.max().backward();
    expect(x.grad?.elements()).toEqual([0, 0.5, 0.5]);
  });

  test('of all is 0 elsewhere, even if it is NaN', () => {
    const x = leaf(1, 3);
    x.max().backward(tensor(Number.NaN, { dtype: 'float64' }));
    expect(x.grad?.elements()).toEqual([0, Number.NaN]);
  });

  test('along a dim goes to the first of the ties, and does not mind the tensor being overwritten', () => {
    const x = leaf(1, 3, 3);
    const y = x.mul(1);
    const [values] = y.max(0);
    y.zero_();
    values.backward();
    expect(x.grad?.elements()).toEqual([0, 1, 0]);
  });

  test('along a dim minds its indices being overwritten', () => {
    const [values, indices] = leaf(1, 3).max(0);
    indices.add_(1);
    expect(failureOf(() => values.backward())).toBe('modified-in-place');
  });

  test('of a 0-d tensor along its one imagined dim goes through', () => {
    const x = tensor(3, { dtype: 'float64', requiresGrad: true });
    x.max(0)[0].backward();
    expect(x.grad?.item()).toBe(1);
  });
});
