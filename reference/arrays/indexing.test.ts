import { describe, expect, test } from 'vitest';
import { failureOf, numbersOf } from '../for-tests.ts';
import { contiguous, type NdArray, zeros } from './array.ts';
import { dataFrom } from './copy.ts';
import { concat, setIntoZeros } from './indexing.ts';
import type { Shape } from './shape.ts';
import { transpose } from './views.ts';

const floats = (shape: Shape, ...numbers: number[]): NdArray =>
  contiguous(dataFrom(numbers, 'float64'), 'float64', shape);

const matrix = floats([2, 3], 0, 1, 2, 3, 4, 5);

describe('joining', () => {
  test('puts parts one after another along a dim, whatever their layout', () => {
    const turned = transpose(floats([2, 2], 1, 2, 3, 4), 0, 1);
    expect(numbersOf(concat([turned, floats([2, 1], 8, 9)], -1))).toEqual([1, 3, 8, 2, 4, 9]);
  });

  test('skips an empty 1-d array whatever the others are', () => {
    expect(concat([zeros([0], 'float64'), matrix], 1).shape).toEqual([2, 3]);
    expect(concat([zeros([0], 'float64')], 0).shape).toEqual([0]);
  });

  test('refuses nothing at all, 0-d arrays, and sizes that differ elsewhere', () => {
    expect(failureOf(() => concat([], 0))).toBe('invalid-argument');
    expect(failureOf(() => concat([floats([], 1)], 0))).toBe('shape-mismatch');
    expect(failureOf(() => concat([matrix, floats([1, 2], 1, 2)], 0))).toBe('shape-mismatch');
    expect(failureOf(() => concat([matrix, floats([1], 1)], 0))).toBe('shape-mismatch');
  });
});

test('setting into zeros puts an array where the slice takes it out', () => {
  expect(numbersOf(setIntoZeros(floats([2], 7, 8), [5], 0, 1, 2))).toEqual([0, 7, 0, 8, 0]);
  expect(numbersOf(setIntoZeros(zeros([0], 'float64'), [2], -1, 1, 1))).toEqual([0, 0]);
});
