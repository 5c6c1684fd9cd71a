import { describe, expect, test } from 'vitest';
import { rowMajorCopy } from '../arrays/copy.ts';
import { failureOf } from '../for-tests.ts';
import { grad, noGrad, tensor } from '../index.ts';
import { operation } from './operation.ts';
import { apply } from './record.ts';

const leaf = (...numbers: number[]) => tensor(numbers, { dtype: 'float64', requiresGrad: true });
const constant = (...numbers: number[]) => tensor(numbers, { dtype: 'float64' });

describe('a result', () => {
  test('requires grad when an operand does', () => {
    expect(leaf(1).add(constant(1)).requiresGrad).toBe(true);
    expect(constant(1).add(constant(1)).requiresGrad).toBe(false);
  });

  test('of integers never does', () => {
    const [values, indices] = leaf(1, 2).max(0);
    expect([values.requiresGrad, indices.requiresGrad]).toEqual([true, false]);
  });

  test('is a leaf when nothing was recorded', () => {
    expect(constant(1).exp().isLeaf).toBe(true);
    expect(leaf(1).exp().isLeaf).toBe(false);
  });
});

describe('what a gradient reads', () => {
  test('must not have been written to: the result of exp', () => {
    const y = leaf(1, 2).exp();
    y.add_(1);
    expect(failureOf(() => y.sum().backward())).toBe('modified-in-place');
  });

  test('must not have been written to: the operand of sin', () => {
    const y = leaf(1).mul(1);
    const z = y.sin();
    y.add_(1);
    expect(failureOf(() => z.backward())).toBe('modified-in-place');
  });

  test('is watched even where only another gradient is asked for', () => {
    const x = leaf(1);
    const y = leaf(2);
    const z = x.mul(y);
    noGrad(() => x.add_(1)); // read by the gradient of y
    expect(failureOf(() => grad([z], [x]))).toBe('modified-in-place');
  });

  test('is watched through aliases too', () => {
    const y = leaf(1).mul(1);
    const z = y.sin();
    y.detach().zero_();
    expect(failureOf(() => z.backward())).toBe('modified-in-place');
  });

  test('must not have been detached in place', () => {
    const y = leaf(1).mul(1);
    const z = y.mul(y);
    y.detach_();
    expect(failureOf(() => z.backward())).toBe('modified-in-place');
  });

  test('is only what a needed gradient reads', () => {
    const x = leaf(3);
    const c = constant(2);
    const z = x.mul(c); // the gradient of c, which is not needed, would read x
    noGrad(() => x.add_(1));
    z.backward();
    expect(x.grad?.elements()).toEqual([2]);
  });

  test('can be written to and restored, and still is not what it was', () => {
    const y = leaf(1).mul(1);
    const z = y.sin();
    y.add_(1);
    y.sub_(1);
    expect(failureOf(() => z.backward())).toBe('modified-in-place');
  });
});

describe('a second backward', () => {
  test('fails where the first freed what was saved', () => {
    const y = leaf(1, 2).mul(leaf(3, 4)).sum();
    y.backward();
    expect(failureOf(() => y.backward())).toBe('backward-twice');
  });

  test('fails even if all that was saved is a number', () => {
    const y = leaf(1, 2).mul(2).sum();
    y.backward();
    expect(failureOf(() => y.backward())).toBe('backward-twice');
  });

  test('works where nothing was saved', () => {
    const x = leaf(1, 2);
    const y = x.add(2).sum();
    y.backward();
    y.backward();
    expect(x.grad?.elements()).toEqual([2, 2]);
  });

  test('works where the first was told to retain the graph', () => {
    const x = leaf(3);
    const y = x.mul(x);
    y.backward(null, { retainGraph: true });
    y.backward();
    expect(x.grad?.elements()).toEqual([12]);
  });

  test('fails through a write into a view, which is freed as a whole', () => {
    const y = leaf(1, 2).add(1);
    y.select(0, 0).add_(1);
    const z = y.sum();
    z.backward();
    expect(failureOf(() => z.backward())).toBe('backward-twice');
  });
});

test('mixed dtypes give each operand a gradient of its own dtype', () => {
  const x = tensor(2, { dtype: 'float64', requiresGrad: true });
  const y = tensor([1, 2], { dtype: 'float32', requiresGrad: true });
  const z = x.mul(y);
  expect(z.dtype).toBe('float32');
  z.sum().backward();
  expect([x.grad?.dtype, y.grad?.dtype, x.grad?.item()]).toEqual(['float64', 'float32', 3]);
});

test('a broadcast operand gets the sum over what was stretched', () => {
  const x = leaf(1);
  const y = tensor(
    [
      [1, 2],
      [3, 4],
    ],
    { dtype: 'float64' },
  );
  x.mul(y).sum().backward();
  expect([x.grad?.shape, x.grad?.elements()]).toEqual([[1], [10]]);
});

describe('an op whose result may be its operand', () => {
  const packed = operation(
    'packed',
    {
      inputs: { self: { reads: [] } },
      outputs: { result: {} },
      dtype: 'same',
      rounding: { class: 'exact' },
      view: 'self',
    },
    {
      forward: ({ self }) => rowMajorCopy(self),
      isIdentity: ({ self }) => self.isContiguous,
      vjp: { self: (grad) => grad },
    },
  );

  test('gives the operand, and records nothing, where there is nothing to do', () => {
    const x = leaf(1, 2);
    expect(apply(packed, [x])).toBe(x);
    const strided = x.expand([2, 2]);
    const y = apply(packed, [strided]);
    expect([y === strided, y.base, y.gradFn?.name, x.version]).toEqual([false, null, 'PackedBackward0', 0]);
  });
});
