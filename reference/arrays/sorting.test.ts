import { describe, expect, test } from 'vitest';
import { failureOf, numbersOf } from '../for-tests.ts';
import { contiguous, type NdArray, zeros } from './array.ts';
import { dataFrom, elementsOf } from './copy.ts';
import type { Shape } from './shape.ts';
import { type Sorted, sort } from './sorting.ts';
import { transpose } from './views.ts';

const floats = (shape: Shape, ...numbers: number[]): NdArray =>
  contiguous(dataFrom(numbers, 'float64'), 'float64', shape);
const both = ({ values, indices }: Sorted) => [numbersOf(values), elementsOf(indices).map(Number)];

describe('sorting', () => {
  test('orders each line along a dim, and says where its elements were', () => {
    expect(both(sort(floats([2, 2], 3, 1, 2, 4), 1, false))).toEqual([
      [1, 3, 2, 4],
      [1, 0, 0, 1],
    ]);
    expect(numbersOf(sort(transpose(floats([2, 2], 3, 1, 2, 4), 0, 1), -1, true).values)).toEqual([3, 2, 4, 1]);
  });

  test('leaves equal elements as they stood, upwards and downwards', () => {
    expect(both(sort(floats([4], 1, 2, 1, 2), 0, false))[1]).toEqual([0, 2, 1, 3]);
    expect(both(sort(floats([4], 1, 2, 1, 2), 0, true))[1]).toEqual([1, 3, 0, 2]);
  });

  test('takes NaN for the largest', () => {
    const mixed = floats([4], Number.NaN, 1, Infinity, -Infinity);
    expect(numbersOf(sort(mixed, 0, false).values)).toEqual([-Infinity, 1, Infinity, Number.NaN]);
    expect(numbersOf(sort(mixed, 0, true, 2).values)).toEqual([Number.NaN, Infinity]);
  });

  test('gives as many as are asked, which may be none but not more than there are', () => {
    expect(both(sort(floats([3], 5, 7, 6), 0, true, 2))).toEqual([
      [7, 6],
      [1, 2],
    ]);
    expect(sort(zeros([2, 0], 'float64'), 0, false, 1).values.shape).toEqual([1, 0]);
    expect(both(sort(floats([], 5), 0, false, 1))).toEqual([[5], [0]]);
    expect(failureOf(() => sort(floats([3], 5, 7, 6), 0, true, 4))).toBe('out-of-range');
  });
});
