/** How an op's result is moved within its rounding class. */
import { describe, expect, test } from 'vitest';
import type { Rounding } from '../../spec/index.ts';
import { type Draw, perturb } from './perturb.ts';
import { type Precision, precisionOf } from './precision.ts';

const outward: Draw = () => 1;
const inward: Draw = () => -1;

const double = precisionOf('float64', false)!;
const simulatedSingle = precisionOf('float64', true)!;
const single = precisionOf('float32', false)!;

interface Operands {
  readonly terms?: number;
  readonly of: readonly number[];
  readonly magnitude?: number;
}

/** The one result of an op, moved. */
function moved(rounding: Rounding, value: number, precision: Precision, draw: Draw, operands?: Operands): number {
  const result = { dtype: 'float64', data: Float64Array.of(value) } as const;
  const inputs = [{ dtype: 'float64', data: Float64Array.from(operands?.of ?? []) }] as const;
  const magnitude = () => ({ dtype: 'float64', data: Float64Array.of(operands?.magnitude ?? 0) }) as const;
  perturb({ rounding, result, terms: operands?.terms ?? operands?.of.length ?? 0, magnitude, inputs }, precision, draw);
  return result.data[0]!;
}

const exact: Rounding = { class: 'exact' };
const correct: Rounding = { class: 'correct' };
const ulp: Rounding = { class: 'ulp', n: 3 };
const accumulate: Rounding = { class: 'accumulate' };

describe.each([exact, correct, ulp, accumulate])('$class', (rounding) => {
  test.each([0, -0, Number.NaN, Infinity, -Infinity])('leaves %s as it is', (value) => {
    expect(moved(rounding, value, double, outward)).toBe(value);
    expect(moved(rounding, value, simulatedSingle, inward)).toBe(value);
  });
});

describe('exact', () => {
  test('moves nothing, but a float32 case has float32 numbers', () => {
    expect(moved(exact, 1 / 3, double, outward)).toBe(1 / 3);
    expect(moved(exact, 0.1, simulatedSingle, outward)).toBe(Math.fround(0.1));
  });
});

describe('correct', () => {
  test('moves a rounded result by up to two units', () => {
    expect(moved(correct, 1 / 3, double, outward)).toBe((1 / 3) * (1 + 2 * 2 ** -53));
    expect(moved(correct, -1 / 3, double, inward)).toBe((-1 / 3) * (1 - 2 * 2 ** -53));
    expect(moved(correct, 1 / 3, simulatedSingle, outward)).toBe(Math.fround((1 / 3) * (1 + 2 ** -23)));
  });

  test.each([double, simulatedSingle, single])('leaves a short result, which was exact', (precision) => {
    expect(moved(correct, 2.5, precision, outward)).toBe(2.5);
    expect(moved(correct, -1000, precision, inward)).toBe(-1000);
  });

  test('moves a short result of long numbers, which was rounded to it by luck', () => {
    expect(moved(correct, 1, double, outward, { of: [1 / 3, 3], terms: 1 })).toBe(1 + 2 ** -52);
    expect(moved(correct, 1, double, outward, { of: [1, 3], terms: 1 })).toBe(1);
  });

  test('a float32 with all its bits set counts as rounded', () => {
    const third = Math.fround(1 / 3);
    expect(moved(correct, third, single, outward)).toBeGreaterThan(third);
  });
});

test('what is correctly rounded, and adds up what was rounded before, is moved by the magnitude of that', () => {
  const scaled = { of: [1, -1.25, 0.8], terms: 3, magnitude: 2 }; // 1 - 0.8 * 1.25, where 0.8 was rounded
  expect(moved(correct, 0, double, outward, scaled)).toBe(3 * 2 ** -53 * 2);
});

describe('ulp', () => {
  test('moves every result by up to n units in the last place, short ones too', () => {
    expect(moved(ulp, 1, double, outward)).toBe(1 + 3 * 2 ** -52);
    expect(moved(ulp, 1, simulatedSingle, outward)).toBe(1 + 3 * 2 ** -23);
  });
});

describe('accumulate', () => {
  test('moves a sum by its count and its magnitude', () => {
    const sum = { of: [0.1, 0.2, 0.7], magnitude: 1 };
    expect(moved(accumulate, 1, double, outward, sum)).toBe(1 + 3 * 2 ** -53);
    expect(moved(accumulate, 1, simulatedSingle, inward, sum)).toBe(Math.fround(1 - 3 * 2 ** -24));
  });

  test('leaves a sum that every order of adding gives exactly', () => {
    expect(moved(accumulate, 3.75, double, outward, { of: [1, 2.5, 0.25], magnitude: 3.75 })).toBe(3.75);
  });

  test('moves a sum whose partial sums may be too long for a float32', () => {
    const long = { of: [2 ** 24, 1, -(2 ** 24)], magnitude: 2 ** 25 + 1 };
    expect(moved(accumulate, 1, simulatedSingle, outward, long)).not.toBe(1);
  });

  test('a sum of zeros may have either sign, but one of terms that cancel keeps its own', () => {
    expect(moved(accumulate, 0, double, inward, { of: [0, -0], magnitude: 0 })).toBe(-0);
    expect(moved(accumulate, -0, double, outward, { of: [-0, -0], magnitude: 0 })).toBe(0);
    expect(moved(accumulate, 0, double, inward, { of: [1, -1], magnitude: 2 })).toBe(0);
  });

  test('where the sum is exact, a mean is rounded once, by its division', () => {
    const mean = { of: [1, 2, 4], magnitude: 7 / 3 };
    expect(moved(accumulate, 7 / 3, double, outward, mean)).toBe((7 / 3) * (1 + 2 ** -52));
  });
});

test('integers and bools have no precision to lose', () => {
  expect(precisionOf('int64', true)).toBeUndefined();
  expect(precisionOf('bool', false)).toBeUndefined();
});
