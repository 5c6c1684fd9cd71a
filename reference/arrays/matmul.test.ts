import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrayOf, failureOf, numbersOf } from '../for-tests.ts';
import { contiguous, type NdArray, zeros } from './array.ts';
import { dataFrom, elementsOf } from './copy.ts';
import { matmul } from './matmul.ts';

const size = fc.integer({ min: 0, max: 6 });

/** The definition. */
function byHand(a: NdArray, b: NdArray): number[] {
  const [rows, inner] = a.shape as [number, number];
  const columns = b.shape[1]!;
  const left = numbersOf(a);
  const right = numbersOf(b);
  return Array.from({ length: rows * columns }, (_, at) => {
    let total = 0;
    for (let k = 0; k < inner; k++)
      total += left[Math.floor(at / columns) * inner + k]! * right[k * columns + (at % columns)]!;
    return total;
  });
}

test('a product is the sum over the inner dim, for every size and layout', () => {
  const pairs = fc.tuple(size, size, size).chain(([m, k, n]) => fc.tuple(arrayOf([m, k]), arrayOf([k, n])));
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      expect(numbersOf(matmul(a, b))).toEqual(byHand(a, b));
    }),
  );
});

describe('the shape of a product', () => {
  const shapeOf = (a: number[], b: number[]): readonly number[] =>
    matmul(zeros(a, 'float32'), zeros(b, 'float32')).shape;

  test('lacks the dim of a vector', () => {
    expect(shapeOf([3], [3])).toEqual([]);
    expect(shapeOf([2, 3], [3])).toEqual([2]);
    expect(shapeOf([3], [4, 3, 2])).toEqual([4, 2]);
  });

  test('has the batch dims broadcast', () => {
    expect(shapeOf([5, 1, 2, 3], [4, 3, 2])).toEqual([5, 4, 2, 2]);
  });

  test('has zeros where the inner size is 0', () => {
    expect(numbersOf(matmul(zeros([2, 0], 'float64'), zeros([0, 2], 'float64')))).toEqual([0, 0, 0, 0]);
  });
});

test('integers are multiplied exactly', () => {
  const large = contiguous(dataFrom([2n ** 60n, 3n], 'int64'), 'int64', [1, 2]);
  const ones = contiguous(dataFrom([1n, 1n], 'int64'), 'int64', [2, 1]);
  expect(elementsOf(matmul(large, ones))).toEqual([2n ** 60n + 3n]);
});

test('inner sizes that differ, and operands without dims, are refused', () => {
  expect(failureOf(() => matmul(zeros([2, 3], 'float32'), zeros([2, 3], 'float32')))).toBe('shape-mismatch');
  expect(failureOf(() => matmul(zeros([], 'float32'), zeros([3], 'float32')))).toBe('shape-mismatch');
});
