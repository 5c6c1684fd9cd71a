import fc from 'fast-check';
import { expect, test } from 'vitest';
import { errorFunction } from './error-function.ts';

const bits = 400n;

/** The sum of the series in fixed point of so many bits that its large terms may cancel. */
function bySeries(x: number): number {
  const scaled = BigInt(Math.round(x * 2 ** 52)) << (bits - 52n);
  const square = (scaled * scaled) >> bits;
  let power = scaled;
  let sum = 0n;
  for (let n = 0n; power !== 0n; n += 1n) {
    sum += power / (2n * n + 1n);
    power = (-power * square) / ((n + 1n) << bits);
  }
  return (2 / Math.sqrt(Math.PI)) * (Number(sum >> (bits - 64n)) / 2 ** 64);
}

test('the error function is the sum of its series, within three units in the last place', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 20 }), (i) => {
      const x = (6 * i) / 2 ** 20;
      const exact = bySeries(x);
      expect(Math.abs(errorFunction(x) - exact)).toBeLessThanOrEqual(3 * 2 ** -52 * exact);
    }),
    { numRuns: 1000 },
  );
});

test('the error function is odd, and keeps the sign of zero', () => {
  expect(errorFunction(-0)).toBe(-0);
  for (const x of [1e-300, 0.5, 1, 2, 5.9, 6, 40, Infinity]) expect(errorFunction(-x)).toBe(-errorFunction(x));
});

test('the error function is 1 far out, and of nothing but NaN NaN', () => {
  expect([6, 1e300, Infinity, Number.NaN].map(errorFunction)).toEqual([1, 1, 1, Number.NaN]);
});
