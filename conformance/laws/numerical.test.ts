import { describe, expect, test } from 'vitest';
import { derivative, dotScale, SHIFTS, STEP } from './numerical.ts';

const slopeOf = (f: (x: number) => number, at: number, scale = 2 ** -52) =>
  derivative(
    SHIFTS.map((shift) => f(at + shift * STEP)),
    scale,
  );

describe('a numerical derivative', () => {
  test.each<readonly [string, (x: number) => number, (x: number) => number]>([
    ['sin', Math.sin, Math.cos],
    ['exp', Math.exp, Math.exp],
    ['the reciprocal', (x) => 1 / x, (x) => -1 / x ** 2],
    ['the cube', (x) => x ** 3, (x) => 3 * x ** 2],
  ])('of %s is within its bound of the true one, and the bound is tight', (_name, f, slope) => {
    for (const x of [0.25, 1, 2.5, 4]) {
      const { value, bound } = slopeOf(f, x, Math.abs(f(x)) * 2 ** -52);
      expect(Math.abs(value - slope(x))).toBeLessThanOrEqual(bound);
      expect(bound).toBeLessThan(1e-6 * Math.max(1, Math.abs(slope(x))));
    }
  });

  test('of a line is exact where its values are', () => {
    expect(slopeOf((x) => 3 * x + 1, 2, 0)).toEqual({ value: 3, bound: 0 });
  });

  test('of values that are not there is no number', () => {
    expect(derivative([1, 2], 0).value).toBeNaN();
  });
});

test('a sum of products is as uncertain as its numbers, and as the summing', () => {
  expect(dotScale([1, 2], [0, 0], [0, 0])).toBe(0);
  expect(dotScale([1, 2], [0.5, 0.25], [2, -4])).toBeCloseTo(2, 12);
  expect(dotScale([1, 2], [0, 0], [1, 1])).toBe(2 * 2 ** -53 * 3);
});
