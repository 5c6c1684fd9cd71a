import { describe, expect, test } from 'vitest';
import { failureOf } from '../for-tests.ts';
import { grad, noGrad, type Tensor, tensor } from '../index.ts';
import { HookList } from './hooks.ts';

const leaf = (...numbers: number[]) => tensor(numbers, { dtype: 'float64', requiresGrad: true });

describe('a hook', () => {
  test('is given the whole gradient of this backward, once', () => {
    const x = leaf(1);
    const y = x.mul(2);
    const seen: unknown[] = [];
    y.registerHook((gradient) => void seen.push(gradient.elements()));
    y.mul(3).add(y).backward();
    expect([seen, x.grad?.elements()]).toEqual([[[4]], [8]]);
  });

  test('on a view is no longer called once the view, or a part of it, was written to', () => {
    const base = leaf(1, 2, 3).mul(2);
    for (const write of [(view: Tensor) => view.mul_(2), (view: Tensor) => view.select(0, 0).mul_(2)]) {
      const view = base.narrow(0, 0, 2);
      const seen: Tensor[] = [];
      view.registerHook((gradient) => void seen.push(gradient));
      write(view);
      view.sum().backward(undefined, { retainGraph: true });
      expect(seen).toEqual([]);
    }
  });

  test('replaces the gradient for later hooks and for all beyond', () => {
    const x = leaf(1);
    const y = x.mul(2);
    y.registerHook((gradient) => gradient.mul(10));
    y.registerHook((gradient) => gradient.add(1));
    y.backward();
    expect(x.grad?.elements()).toEqual([22]);
  });

  test('on a leaf runs before the gradient is accumulated, and under grad too', () => {
    const x = leaf(3);
    x.registerHook((gradient) => gradient.mul(-1));
    x.mul(2).backward();
    expect([x.grad?.elements(), grad([x.mul(2)], [x])[0]?.elements()]).toEqual([[-2], [-2]]);
  });

  test('can be removed, twice without harm, and another one beside it stays', () => {
    const x = leaf(1);
    const handle = x.registerHook((gradient) => gradient.mul(10));
    x.registerHook((gradient) => gradient.mul(3));
    handle.remove();
    handle.remove();
    x.mul(1).backward();
    expect(x.grad?.elements()).toEqual([3]);
  });

  test('stays with the value it was registered on when the tensor is written to', () => {
    const x = leaf(1);
    const y = x.mul(2);
    const seen: unknown[] = [];
    y.registerHook((gradient) => void seen.push(['old', gradient.item()]));
    y.mul_(5);
    y.registerHook((gradient) => void seen.push(['new', gradient.item()]));
    y.backward();
    expect(seen).toEqual([
      ['new', 1],
      ['old', 5],
    ]);
  });

  test('must give what is like the gradient', () => {
    const x = leaf(1, 2);
    x.registerHook(() => tensor([1], { dtype: 'float64' }));
    expect(failureOf(() => x.sum().backward())).toBe('invalid-hook');
  });

  test('needs a tensor that gets a gradient', () => {
    expect(failureOf(() => tensor([1]).registerHook(() => null))).toBe('invalid-hook');
    const view = noGrad(() => leaf(1, 2).select(0, 0));
    view.registerHook(() => null).remove(); // it says that it requires grad, and gets none
  });

  test('may run backward itself, through the same graph', () => {
    const x = leaf(2);
    const y = x.mul(x);
    const z = y.mul(3);
    const inner: unknown[] = [];
    z.registerHook(() => void inner.push(grad([y], [x], { retainGraph: true })[0]?.item()));
    z.backward();
    expect([inner, x.grad?.elements()]).toEqual([[4], [12]]);
  });
});

describe('a hook after accumulation', () => {
  test('finds the gradient up to date, and may use it up', () => {
    const x = leaf(1);
    const seen: unknown[] = [];
    x.registerPostAccumulateGradHook((param) => {
      seen.push(param.grad?.elements());
      param.grad = null;
    });
    x.mul(2).backward();
    x.mul(3).backward();
    expect([seen, x.grad]).toEqual([[[2], [3]], null]);
  });

  test('is not called by grad, and only leaves that require grad have one', () => {
    const x = leaf(1);
    x.registerPostAccumulateGradHook(() => {
      throw new Error('called');
    });
    grad([x.mul(2)], [x]);
    expect(failureOf(() => x.mul(2).registerPostAccumulateGradHook(() => {}))).toBe('invalid-hook');
    expect(failureOf(() => tensor([1]).registerPostAccumulateGradHook(() => {}))).toBe('invalid-hook');
  });
});

describe('a retained gradient', () => {
  test('is a new tensor each time', () => {
    const y = leaf(1).mul(2);
    y.retainGrad();
    y.mul(3).backward(null, { retainGraph: true });
    const held = y.grad as Tensor;
    y.mul(3).backward();
    expect(held.elements()).toEqual([3]);
    expect(y.grad?.elements()).toEqual([6]);
  });

  test('is the one that hooks have left, whatever was registered first', () => {
    const y = leaf(1).mul(2);
    y.retainGrad();
    y.registerHook((gradient) => gradient.mul(10));
    y.backward();
    expect(y.grad?.elements()).toEqual([10]);
  });

  test('is from then on that of the written value', () => {
    const y = leaf(1).mul(2);
    y.retainGrad();
    y.mul_(7);
    y.mul(3).backward();
    expect(y.grad?.elements()).toEqual([3]);
  });

  test('is not asked for of leaves, and not to be had without requiring grad', () => {
    const x = leaf(1);
    x.retainGrad();
    expect(x.retainsGrad).toBe(false);
    expect(failureOf(() => tensor([1]).retainGrad())).toBe('retain-grad-without-grad');
  });
});

test('hooks registered twice are called twice', () => {
  const list = new HookList<() => void>();
  const hook = (): void => {};
  list.add(hook);
  list.add(hook).remove();
  expect([...list]).toEqual([hook]);
});
