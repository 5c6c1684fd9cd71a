import { describe, expect, test } from 'vitest';
import { failureOf } from './for-tests.ts';
import { tensor } from './index.ts';

const leaf = (...numbers: number[]) => tensor(numbers, { dtype: 'float64', requiresGrad: true });

describe('requiring grad', () => {
  test('can be switched on and off on a leaf', () => {
    const x = tensor([1]);
    expect([x.requiresGrad_().requiresGrad, x.requiresGrad_(false).requiresGrad]).toEqual([true, false]);
  });

  test('cannot be switched off on a result, and switching it on there does nothing', () => {
    const y = leaf(1).mul(2);
    expect(failureOf(() => y.requiresGrad_(false))).toBe('requires-grad-on-non-leaf');
    expect(y.requiresGrad_().isLeaf).toBe(false);
  });

  test('is for floating tensors', () => {
    expect(failureOf(() => tensor([1n]).requiresGrad_())).toBe('requires-grad-dtype');
  });

  test('on a base is at once true of its views', () => {
    const x = tensor([1, 2]);
    const view = x.select(0, 0);
    x.requiresGrad_();
    expect([view.requiresGrad, view.isLeaf]).toEqual([true, true]);
  });

  test('on a view of what requires none makes it a leaf of its own', () => {
    const x = tensor([1, 2], { dtype: 'float64' });
    const view = x.narrow(0, 0, 1).requiresGrad_();
    view.mul(3).backward();
    expect([view.grad?.elements(), x.requiresGrad]).toEqual([[3], false]);
  });
});

describe('the base of a view', () => {
  test('is the tensor that owns the numbers, however many steps away', () => {
    const x = tensor([
      [1, 2],
      [3, 4],
    ]);
    expect(x.transpose(0, 1).select(0, 0).base).toBe(x);
    expect([x.base, x.clone().base, x.detach().base]).toEqual([null, null, null]);
  });
});

describe('detach', () => {
  test('gives a leaf on the same storage, with the same count of writes', () => {
    const y = leaf(1, 2).mul(2);
    const z = y.detach();
    expect([z.isLeaf, z.requiresGrad, z.sharesStorageWith(y)]).toEqual([true, false, true]);
    z.add_(1);
    expect([y.elements(), y.version]).toEqual([[3, 5], 1]);
  });

  test('in place makes the tensor itself a leaf, unless it is a view', () => {
    const y = leaf(1).mul(2);
    expect(y.detach_()).toBe(y);
    expect([y.isLeaf, y.requiresGrad]).toEqual([true, false]);
    expect(leaf(1).detach_().requiresGrad).toBe(false);
    expect(failureOf(() => leaf(1, 2).mul(2).select(0, 0).detach_())).toBe('detach-view-in-place');
  });
});

describe('a gradient set by hand', () => {
  test('is not copied, and can be cleared', () => {
    const x = leaf(1);
    const g = tensor([5], { dtype: 'float64' });
    x.grad = g;
    expect(x.grad).toBe(g);
    x.grad = null;
    expect(x.grad).toBe(null);
  });

  test('must be a tensor like it, and not the tensor itself', () => {
    const x = leaf(1);
    const set = (grad: unknown) =>
      failureOf(() => {
        x.grad = grad as never;
      });
    expect([set(x), set(tensor([1])), set(tensor([1, 2], { dtype: 'float64' })), set(1)]).toEqual([
      'invalid-grad', 'invalid-grad', 'invalid-grad', 'invalid-grad',
    ]); // biome-ignore format: a row
  });
});

describe('elements', () => {
  test('are in row-major order, whatever the layout', () => {
    expect(
      tensor([
        [1, 2],
        [3, 4],
      ])
        .transpose(0, 1)
        .elements(),
    ).toEqual([1, 3, 2, 4]);
  });

  test('are numbers, bigints or booleans', () => {
    expect([tensor([1.5]).item(), tensor([2n]).item(), tensor([true]).item()]).toEqual([1.5, 2n, true]);
  });

  test('are one where item is asked for', () => {
    expect(failureOf(() => tensor([1, 2]).item())).toBe('invalid-argument');
    expect(tensor([[3]]).item()).toBe(3);
  });
});

test('a tensor converts to a dtype, and is itself where it has it', () => {
  const x = leaf(1.5);
  expect([x.to('float64') === x, x.to('float32').dtype, x.to('int64').elements()]).toEqual([true, 'float32', [1n]]);
  x.to('float32').backward();
  expect(x.grad?.dtype).toBe('float64');
  expect(x.to('int64').requiresGrad).toBe(false);
});
