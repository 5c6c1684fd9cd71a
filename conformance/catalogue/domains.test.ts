import { describe, expect, test } from 'vitest';
import type { Domain } from '../../spec/index.ts';
import { isFloat32 } from '../formats/numbers.ts';
import { randomChoices } from './choices.ts';
import { drawValues } from './domains.ts';

const draws = (domain: Domain, extent?: number) =>
  Array.from({ length: 20 }, (_, seed) => drawValues(domain, 30, randomChoices(seed), extent));

const holds: readonly (readonly [Domain, (value: number) => boolean])[] = [
  ['real', () => true],
  ['positive', (value) => value > 0],
  ['nonzero', (value) => value !== 0],
  ['unit', (value) => value > 0 && value < 1],
  ['boolean', (value) => value === 0 || value === 1],
  [{ away_from: [0, 1] }, (value) => Math.abs(value) >= 0.25 && Math.abs(value - 1) >= 0.25],
];

describe('values drawn from a domain', () => {
  test.each(holds)('%j lie in it, and are exact in float32', (domain, isInside) => {
    for (const value of draws(domain).flat()) expect(isInside(value) && isFloat32(value), String(value)).toBe(true);
  });

  test('that says distinct are distinct, however many there are', () => {
    const values = drawValues('distinct', 100, randomChoices(1));
    expect(new Set(values).size).toBe(100);
  });

  test('of indices are below the size of the dim, and repeat', () => {
    const values = drawValues({ index_into: 'self', along: 'dim' }, 30, randomChoices(1), 3);
    expect(new Set(values)).toEqual(new Set([0, 1, 2]));
  });

  test('are the simplest ones where every choice is', () => {
    expect(drawValues('real', 5, { below: () => 0 })).toEqual([1, -1, 2, -2, 3]);
  });
});
