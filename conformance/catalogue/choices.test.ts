import { describe, expect, test } from 'vitest';
import { chance, oneOf, randomChoices, shuffled, weighted } from './choices.ts';
import { mix, randomStream } from './random.ts';

describe('choices', () => {
  test('by a seed are the same on every machine', () => {
    const next = randomStream(1);
    expect([next(), next(), next()]).toEqual([1580013426, 350525680, 3524174333]);
    expect(mix(1, 2)).toBe(3639383406);
  });

  test('are the simplest where every number is 0', () => {
    const simplest = { below: () => 0 };
    expect(oneOf(simplest, ['first', 'second'])).toBe('first');
    expect(chance(simplest, 99)).toBe(false);
    expect(shuffled(simplest, [1, 2, 3])).toEqual([1, 2, 3]);
    expect(weighted(simplest, { common: 5, rare: 1 })).toBe('common');
  });

  test('are as often as their weights say', () => {
    const choices = randomChoices(7);
    const drawn = Array.from({ length: 4000 }, () => weighted(choices, { common: 3, rare: 1 }));
    const share = drawn.filter((kind) => kind === 'rare').length / drawn.length;
    expect(share).toBeGreaterThan(0.22);
    expect(share).toBeLessThan(0.28);
  });

  test('in any order are a permutation', () => {
    expect(shuffled(randomChoices(3), [1, 2, 3, 4]).sort()).toEqual([1, 2, 3, 4]);
  });
});
