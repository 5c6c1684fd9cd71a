import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrays, numbersOf } from '../for-tests.ts';
import { strided, zeros } from './array.ts';
import { copy } from './copy.ts';
import { isDense, resultOf, zerosLaidOutLike } from './layout.ts';
import { expand, permute, transpose } from './views.ts';

const matrix = zeros([2, 3], 'float64');

describe('an elementwise result', () => {
  test('lies in memory as its first operand does', () => {
    const turned = transpose(zeros([3, 2], 'float64'), 0, 1);
    expect(resultOf([2, 3], 'float64', [turned, matrix]).strides).toEqual([1, 2]);
    expect(resultOf([2, 3], 'float64', [matrix, turned]).strides).toEqual([3, 1]);
  });

  test('follows the next operand where broadcasting leaves the first without a say', () => {
    const row = expand(zeros([3], 'float64'), [2, 3]);
    const turned = transpose(zeros([3, 2], 'float64'), 0, 1);
    expect(resultOf([2, 3], 'float64', [row, turned]).strides).toEqual([1, 2]);
  });

  test('of an expanded operand is dense', () => {
    expect(resultOf([2, 3], 'float64', [expand(zeros([2, 1], 'float64'), [2, 3])]).strides).toEqual([3, 1]);
  });

  test('keeps a permutation of three dims', () => {
    const turned = permute(zeros([2, 3, 4], 'float64'), [2, 0, 1]);
    expect(resultOf([4, 2, 3], 'float64', [turned]).strides).toEqual([1, 12, 4]);
  });
});

test('an array is dense when its elements fill a stretch of memory in whatever order', () => {
  expect(isDense(matrix)).toBe(true);
  expect(isDense(transpose(matrix, 0, 1))).toBe(true);
  expect(isDense(strided(matrix.data, 'float64', [2], [2], 0))).toBe(false);
  expect(isDense(expand(zeros([1], 'float64'), [3]))).toBe(false);
});

test('a copy has the same elements, and is dense', () => {
  fc.assert(
    fc.property(arrays, (array) => {
      expect(numbersOf(copy(array))).toEqual(numbersOf(array));
      expect(isDense(copy(array))).toBe(true);
    }),
  );
});

test('what is not dense is copied row-major when another array is laid out like it', () => {
  expect(zerosLaidOutLike(expand(zeros([1, 2], 'float64'), [3, 2])).strides).toEqual([2, 1]);
  expect(zerosLaidOutLike(transpose(matrix, 0, 1)).strides).toEqual([1, 3]);
});
