import { describe, expect, test } from 'vitest';
import { failureOf, numbersOf } from '../for-tests.ts';
import { contiguous, type NdArray, zeros } from './array.ts';
import { dataFrom } from './copy.ts';
import { gather, scatter, scatterAdd, scatterValue } from './gathering.ts';
import type { Shape } from './shape.ts';
import { transpose } from './views.ts';

const floats = (shape: Shape, ...numbers: number[]): NdArray =>
  contiguous(dataFrom(numbers, 'float64'), 'float64', shape);
const index = (shape: Shape, ...numbers: number[]): NdArray =>
  contiguous(dataFrom(numbers.map(BigInt), 'int64'), 'int64', shape);

const matrix = floats([2, 3], 0, 1, 2, 3, 4, 5);

describe('gather', () => {
  test('replaces the index along one dim', () => {
    expect(numbersOf(gather(matrix, 1, index([2, 2], 2, 0, 1, 1)))).toEqual([2, 0, 4, 4]);
    expect(numbersOf(gather(matrix, 0, index([1, 3], 1, 0, 1)))).toEqual([3, 1, 5]);
  });

  test('reads other layouts alike', () => {
    expect(numbersOf(gather(transpose(matrix, 0, 1), 1, index([3, 1], 1, 0, 1)))).toEqual([3, 1, 5]);
  });

  test('of a 0-d array takes its element', () => {
    expect(numbersOf(gather(floats([], 7), 0, index([], 0)))).toEqual([7]);
  });

  test('refuses indices outside, of another rank, or too large', () => {
    expect(failureOf(() => gather(matrix, 1, index([1, 1], 3)))).toBe('out-of-range');
    expect(failureOf(() => gather(matrix, 1, index([1, 1], -1)))).toBe('out-of-range');
    expect(failureOf(() => gather(matrix, 1, index([1], 0)))).toBe('shape-mismatch');
    expect(failureOf(() => gather(matrix, 1, index([3, 1], 0, 0, 0)))).toBe('shape-mismatch');
  });

  test('with an empty index gives nothing, whatever its rank', () => {
    expect(gather(matrix, 0, index([0])).shape).toEqual([0]);
  });
});

test('adding back at repeated indices adds all', () => {
  const sums = scatterAdd(zeros([3], 'float64'), 0, index([4], 1, 1, 2, 1), floats([4], 1, 10, 100, 1000));
  expect(numbersOf(sums)).toEqual([0, 1011, 100]);
});

test('putting leaves the last of several, and keeps what no index names', () => {
  const put = scatter(matrix, 1, index([1, 3], 2, 0, 2), floats([1, 3], 7, 8, 9));
  expect(numbersOf(put)).toEqual([8, 1, 9, 3, 4, 5]);
  expect(numbersOf(scatterValue(transpose(matrix, 0, 1), 1, index([1, 1], 1), 7))).toEqual([0, 7, 1, 4, 2, 5]);
});

test('what is put must have an element for each index', () => {
  expect(failureOf(() => scatter(matrix, 1, index([1, 2], 0, 1), floats([1, 1], 7)))).toBe('shape-mismatch');
  expect(failureOf(() => scatterAdd(matrix, 1, index([1, 1], 0), floats([1], 7)))).toBe('shape-mismatch');
});
