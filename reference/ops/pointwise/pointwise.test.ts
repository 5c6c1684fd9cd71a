import { describe, expect, test } from 'vitest';
import { failureOf } from '../../for-tests.ts';
import { pow, type Tensor, tensor } from '../../index.ts';

const leaf = (...numbers: number[]) => tensor(numbers, { dtype: 'float64', requiresGrad: true });

/** The gradient of the sum of `f`. */
function gradientOf(f: (x: Tensor) => Tensor, ...numbers: number[]): unknown[] {
  const x = leaf(...numbers);
  f(x).sum().backward();
  return x.grad!.elements();
}

describe('promotion', () => {
  const dtypeOf = (a: Tensor, b: Parameters<Tensor['add']>[0]): string => a.add(b).dtype;
  const float = (...numbers: number[]) => tensor(numbers, { dtype: 'float32' });

  test('lets tensors with dims decide, unless another operand has a higher category', () => {
    expect(dtypeOf(float(1), tensor(1, { dtype: 'float64' }))).toBe('float32');
    expect(dtypeOf(tensor([1n]), tensor(1, { dtype: 'float64' }))).toBe('float64');
    expect(dtypeOf(tensor(1, { dtype: 'float32' }), tensor(1, { dtype: 'float64' }))).toBe('float64');
    expect(dtypeOf(tensor([true]), tensor(1n))).toBe('int64');
  });

  test('counts a Python scalar for less than a 0-d tensor', () => {
    expect([dtypeOf(tensor([1n]), 2), dtypeOf(tensor([1n]), 2.5), dtypeOf(tensor(1n), { float: 2 })]).toEqual([
      'int64', 'float32', 'float32',
    ]); // biome-ignore format: a row
    expect([dtypeOf(tensor([true]), 1), dtypeOf(tensor([true]), true)]).toEqual(['int64', 'bool']);
    expect(dtypeOf(tensor([1], { dtype: 'float64' }), 2.5)).toBe('float64');
  });

  test('makes a quotient and a function of integers floating', () => {
    expect([tensor([1n]).div(2).dtype, tensor([1n]).exp().dtype, tensor([true]).sigmoid().dtype]).toEqual([
      'float32', 'float32', 'float32',
    ]); // biome-ignore format: a row
  });

  test('rounds a scalar to the dtype that it is used in', () => {
    expect(tensor([1], { dtype: 'float32' }).mul(0.1).item()).toBe(Math.fround(0.1));
    expect(tensor([0], { dtype: 'float32' }).add(1, { alpha: 0.1 }).item()).toBe(Math.fround(0.1));
  });
});

describe('integers and bools', () => {
  test('are added and multiplied exactly, and wrap around', () => {
    const most = tensor([2n ** 63n - 1n]);
    expect([most.add(1).item(), most.mul(2).item(), most.sub(-1n).item()]).toEqual([-(2n ** 63n), -2n, -(2n ** 63n)]);
    expect(tensor([3n]).add(5, { alpha: 2 }).item()).toBe(13n);
    expect(tensor([3n]).rsub(5, { alpha: 2 }).item()).toBe(-1n);
    expect([tensor([-3n]).relu().item(), tensor([3n]).neg().item()]).toEqual([0n, -3n]);
  });

  test('as bools are joined by or and and', () => {
    const [t, f] = [tensor([true]), tensor([false])];
    expect([t.add(t).item(), t.add(f).item(), t.mul(f).item()]).toEqual([true, true, false]);
    expect(t.add(f, { alpha: 1 }).dtype).toBe('bool');
    expect(f.add(t, { alpha: 0 }).item()).toBe(false);
  });

  test('have no subtraction or negation of bools', () => {
    expect(failureOf(() => tensor([true]).sub(tensor([1])))).toBe('dtype-mismatch');
    expect(failureOf(() => tensor([1]).rsub(true))).toBe('dtype-mismatch');
    expect(failureOf(() => tensor([true]).neg())).toBe('dtype-mismatch');
  });

  test('take a whole alpha only', () => {
    expect(failureOf(() => tensor([1n]).add(1, { alpha: 2.5 }))).toBe('dtype-mismatch');
  });

  test('have integer powers, which for tensors may be negative', () => {
    expect(tensor([-2n]).pow(3).item()).toBe(-8n);
    expect(
      tensor([2n, 1n, -1n, -1n])
        .pow(tensor([-1n, -5n, -2n, -3n]))
        .elements(),
    ).toEqual([0n, 1n, 1n, -1n]);
    expect(failureOf(() => tensor([2n]).pow(-1))).toBe('invalid-argument');
    expect(tensor([4n]).pow(0.5).dtype).toBe('float32');
    expect(tensor([true]).pow(2).dtype).toBe('int64');
  });
});

describe('powers', () => {
  test('of 1, and infinite ones of -1, are 1', () => {
    const odd = tensor([Number.NaN, Number.POSITIVE_INFINITY], { dtype: 'float64' });
    expect(pow(1, odd).elements()).toEqual([1, 1]);
    expect(pow(-1, odd).elements()).toEqual([Number.NaN, 1]);
  });

  test('with small exponents are computed without logarithms', () => {
    const x = tensor([4, Number.NEGATIVE_INFINITY], { dtype: 'float64' });
    const results = [-2, -1, -0.5, 0.5, 2, 3].map((exponent) => x.pow(exponent).elements()[0]);
    expect(results).toEqual([1 / 16, 1 / 4, 1 / 2, 2, 16, 64]);
    expect(x.pow(0.5).elements()[1]).toBe(Number.NaN);
  });

  test('with exponent 0 have gradient 0 everywhere', () => {
    expect(gradientOf((x) => x.pow(0), 0, Number.NaN, 2)).toEqual([0, 0, 0]);
  });

  test('have the gradients at 0 that PyTorch has', () => {
    expect(gradientOf((x) => x.pow(1), 0)).toEqual([1]);
    expect(gradientOf((x) => x.pow(0.5), 0)).toEqual([Number.POSITIVE_INFINITY]);
    expect(gradientOf((x) => x.pow(-1), 0)).toEqual([Number.NEGATIVE_INFINITY]);
    expect(gradientOf((x) => leaf(0, 0, 0).pow(x), 0, 2, -1)).toEqual([0, 0, Number.NEGATIVE_INFINITY]);
    expect(gradientOf((x) => x.pow(leaf(0, 2, -1)), 0, 0, 0)).toEqual([0, 0, Number.NEGATIVE_INFINITY]);
    expect(gradientOf((x) => pow(0, x), 0, 2, -1)).toEqual([0, 0, Number.NEGATIVE_INFINITY]);
  });
});

describe('kinks and singularities', () => {
  test('relu passes nothing at 0, and everything at NaN', () => {
    expect(gradientOf((x) => x.relu(), 0, -0, Number.NaN, Number.POSITIVE_INFINITY)).toEqual([0, 0, 1, 1]);
    expect(Object.is(tensor([-0]).relu().item(), -0)).toBe(true);
  });

  test('log has a gradient where it has no value', () => {
    expect(gradientOf((x) => x.log(), 0, -1)).toEqual([Number.POSITIVE_INFINITY, -1]);
  });

  test('division by 0 gives infinities', () => {
    const y = leaf(0, 0);
    const x = leaf(0, 1);
    x.div(y).sum().backward();
    expect([x.grad?.elements(), y.grad?.elements()]).toEqual([
      [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
      [Number.NaN, Number.NEGATIVE_INFINITY],
    ]);
  });
});

test('subtracting a negative zero no times from one leaves it: it is the addition of a multiple, and an int 0 has no negative', () => {
  expect(leaf(-0).sub(leaf(-0), { alpha: 0 }).elements()).toEqual([-0]);
});
