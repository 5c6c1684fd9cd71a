import { describe, expect, test } from 'vitest';
import { failureOf } from '../for-tests.ts';
import { clipGradNorm_, clipGradValue_, type Tensor, tensor } from '../index.ts';

function withGrad(...numbers: number[]): Tensor {
  const param = tensor(
    numbers.map(() => 0),
    { dtype: 'float64', requiresGrad: true },
  );
  param.grad = tensor(numbers, { dtype: 'float64' });
  return param;
}

const gradients = (params: readonly Tensor[]) => params.map(({ grad }) => grad?.elements());

describe('clipGradNorm_', () => {
  test('gives the norm there was, and scales all gradients to the one there may be', () => {
    const params = [withGrad(3, -4), withGrad(12), tensor([1], { requiresGrad: true })];
    expect(clipGradNorm_(params, 6.5).item()).toBe(13);
    const [first, second, none] = gradients(params) as [number[], number[], undefined];
    expect(first[0]).toBeCloseTo(1.5, 6);
    expect(second[0]).toBeCloseTo(6, 6);
    expect(none).toBe(undefined);
  });

  test('leaves alone what is small enough', () => {
    const params = [withGrad(3, -4)];
    clipGradNorm_(params, 5.1);
    expect(gradients(params)).toEqual([[3, -4]]);
  });

  test.each([
    [1, 9],
    [2, Math.sqrt(29)],
    [3, Math.cbrt(99)],
    [Infinity, 4],
    [-Infinity, 2],
    [0, 2],
  ])('knows the norm of type %d', (normType, expected) => {
    expect(clipGradNorm_([withGrad(3, 4), withGrad(-2)], 1, { normType }).item()).toBeCloseTo(expected, 12);
  });

  test('gives a float32 zero where there is no gradient', () => {
    const norm = clipGradNorm_([tensor([1], { dtype: 'float64', requiresGrad: true })], 1);
    expect([norm.dtype, norm.shape, norm.item()]).toEqual(['float32', [], 0]);
  });

  test('refuses a norm that is not finite only if it is told to, and then before it changes anything', () => {
    const params = [withGrad(Infinity, 1)];
    expect(failureOf(() => clipGradNorm_(params, 1, { errorIfNonfinite: true }))).toBe('invalid-grad');
    expect(gradients(params)).toEqual([[Infinity, 1]]);
    clipGradNorm_(params, 1);
    expect(gradients(params)).toEqual([[Number.NaN, 0]]);
  });

  test('refuses a largest element where there is none', () => {
    expect(failureOf(() => clipGradNorm_([withGrad()], 1, { normType: Infinity }))).toBe('invalid-argument');
    expect(clipGradNorm_([withGrad()], 1).item()).toBe(0);
  });
});

test('clipGradValue_ brings every element between the bounds, in place', () => {
  const params = [withGrad(5, -6, 0.5, Number.NaN), tensor([1], { requiresGrad: true })];
  const gradient = params[0]!.grad;
  clipGradValue_(params, 1.5);
  expect(gradients(params)[0]).toEqual([1.5, -1.5, 0.5, Number.NaN]);
  expect(params[0]!.grad).toBe(gradient);
});
