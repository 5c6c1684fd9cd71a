import { describe, expect, test } from 'vitest';
import { failureOf, numbersOf } from '../for-tests.ts';
import { contiguous, type NdArray, zeros } from './array.ts';
import { dataFrom } from './copy.ts';
import type { Shape } from './shape.ts';
import { indexAdd, indexSelect } from './slices.ts';
import { transpose } from './views.ts';

const floats = (shape: Shape, ...numbers: number[]): NdArray =>
  contiguous(dataFrom(numbers, 'float64'), 'float64', shape);
const list = (...numbers: number[]): NdArray =>
  contiguous(dataFrom(numbers.map(BigInt), 'int64'), 'int64', [numbers.length]);

const matrix = floats([2, 3], 0, 1, 2, 3, 4, 5);

describe('slices by a list of indices', () => {
  test('come in its order, from any layout', () => {
    expect(numbersOf(indexSelect(matrix, 1, list(2, 2, 0)))).toEqual([2, 2, 0, 5, 5, 3]);
    expect(numbersOf(indexSelect(transpose(matrix, 0, 1), -2, list(1)))).toEqual([1, 4]);
  });

  test('all add to what they came from', () => {
    const sums = indexAdd(matrix, 0, list(1, 1), transpose(floats([3, 2], 1, 2, 3, 4, 5, 6), 0, 1), 10);
    expect(numbersOf(sums)).toEqual([0, 1, 2, 33, 74, 115]);
  });

  test('may be none, of a dim without any', () => {
    expect(indexSelect(zeros([0, 3], 'float64'), 0, list()).shape).toEqual([0, 3]);
    expect(failureOf(() => indexSelect(zeros([0, 3], 'float64'), 0, list(0)))).toBe('out-of-range');
  });

  test('are refused where there is none such, or not one for each index', () => {
    expect(failureOf(() => indexSelect(matrix, 0, list(2)))).toBe('out-of-range');
    expect(failureOf(() => indexSelect(matrix, 0, list(-1)))).toBe('out-of-range');
    expect(failureOf(() => indexSelect(floats([], 1), 0, list(0, 0)))).toBe('shape-mismatch');
    expect(failureOf(() => indexAdd(matrix, 0, list(0), matrix, 1))).toBe('shape-mismatch');
  });
});
