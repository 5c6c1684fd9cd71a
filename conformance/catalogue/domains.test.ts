import { describe, expect, test } from 'vitest';
import type { Domain } from '../../spec/index.ts';
import { isFloat32 } from '../formats/numbers.ts';
import { randomChoices } from './choices.ts';
import { drawValues, targetOf } from './domains.ts';

const draws = (domain: Domain, extent?: number) =>
  Array.from({ length: 20 }, (_, seed) =>
    drawValues(domain, 30, randomChoices(seed), extent === undefined ? undefined : { extent }),
  );

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
    const values = drawValues({ index_into: 'self', along: 'dim' }, 30, randomChoices(1), { extent: 3 });
    expect(new Set(values)).toEqual(new Set([0, 1, 2]));
  });

  test('of indices that must differ along a dim, differ there', () => {
    const domain = { index_into: 'self', along: 'dim', distinct: true } as const;
    const target = targetOf(domain, { shape: [2, 3, 2] }, { self: [[4, 3, 5]] }, { dim: 1 });
    const values = drawValues(domain, 12, randomChoices(1), target);
    for (const start of [0, 1, 6, 7]) expect(new Set([0, 2, 4].map((step) => values[start + step])).size).toBe(3);
  });

  test('are the simplest ones where every choice is', () => {
    expect(drawValues('real', 5, { below: () => 0 })).toEqual([1, -1, 2, -2, 3]);
  });
});
