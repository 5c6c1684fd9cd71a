import { describe, expect, test } from 'vitest';
import { failureOf } from '../for-tests.ts';
import { enableGrad, isGradEnabled, noGrad, tensor } from '../index.ts';

describe('a grad mode', () => {
  test('decides whether results require grad', () => {
    const x = tensor([1], { requiresGrad: true });
    expect(noGrad(() => x.mul(2)).requiresGrad).toBe(false);
    expect(noGrad(() => enableGrad(() => x.mul(2))).requiresGrad).toBe(true);
  });

  test('ends with its callback, also when that throws', () => {
    expect(() =>
      noGrad(() => {
        throw new RangeError('stop');
      }),
    ).toThrow(RangeError);
    expect(isGradEnabled()).toBe(true);
  });

  test('gives what its callback gives', () => {
    expect(noGrad(() => isGradEnabled())).toBe(false);
  });

  test('refuses a callback that returns a promise, and is restored', () => {
    expect(failureOf(() => noGrad(async () => 1))).toBe('invalid-argument');
    expect(failureOf(() => enableGrad(() => Promise.resolve(1)))).toBe('invalid-argument');
    expect(isGradEnabled()).toBe(true);
  });

  test('does not keep a factory from making a leaf that requires grad', () => {
    expect(noGrad(() => tensor([1], { requiresGrad: true })).requiresGrad).toBe(true);
  });
});
