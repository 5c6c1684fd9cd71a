import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrays, numbersOf } from '../for-tests.ts';
import { contiguous } from './array.ts';
import { dataFrom, elementsOf } from './copy.ts';
import { reduceLines } from './dim-lines.ts';
import { flip } from './flip.ts';
import { deviationOver } from './moments.ts';
import { productOver } from './products.ts';
import { cumulativeProduct, cumulativeSum } from './scans.ts';
import { sizeOf } from './shape.ts';
import { sum } from './sums.ts';

const integers = (...elements: bigint[]) => contiguous(dataFrom(elements, 'int64'), 'int64', [elements.length]);

describe('the lines of an array along dims', () => {
  test('hold what a sum over the dims adds up, for every layout and order of the dims', () => {
    fc.assert(
      fc.property(arrays, fc.shuffledSubarray([0, 1, 2]), fc.boolean(), (array, drawn, keepdim) => {
        const dims = drawn.filter((dim) => dim < array.shape.length);
        const sums = reduceLines(array, dims, { keepdim }, ({ data, start, step, length }) =>
          Array.from({ length }, (_, k) => Number(data[start + k * step])).reduce((a, b) => a + b, 0),
        );
        expect(sums.shape).toEqual(sum(array, dims, keepdim).shape);
        expect(numbersOf(sums)).toEqual(numbersOf(sum(array, dims, keepdim)));
      }),
    );
  });
});

describe('running sums and products', () => {
  test('end with the sum and the product', () => {
    fc.assert(
      fc.property(arrays, (array) => {
        if (array.size === 0 || array.shape.length !== 1) return;
        expect(numbersOf(cumulativeSum(array, 0)).at(-1)).toBe(numbersOf(sum(array, [0], false))[0]);
        expect(numbersOf(cumulativeProduct(array, -1)).at(-1)).toBe(numbersOf(productOver(array, [0], false))[0]);
      }),
    );
  });

  test('of integers wrap around', () => {
    expect(elementsOf(cumulativeSum(integers(2n ** 63n - 1n, 1n), 0))).toEqual([2n ** 63n - 1n, -(2n ** 63n)]);
    expect(elementsOf(cumulativeProduct(integers(2n ** 62n, 2n, 3n), 0))).toEqual([
      2n ** 62n,
      -(2n ** 63n),
      -(2n ** 63n),
    ]);
    expect(elementsOf(productOver(integers(2n ** 62n, 2n, 3n), [0], false))).toEqual([-(2n ** 63n)]);
  });
});

describe('a deviation', () => {
  test('of numbers far from 0 is as exact as of those near it', () => {
    const far = contiguous(dataFrom([1e8 + 1, 1e8 + 2, 1e8 + 3], 'float64'), 'float64', [3]);
    expect(numbersOf(deviationOver(far, { dims: [0], correction: 1, keepdim: false }))).toEqual([1]);
  });
});

describe('flip', () => {
  test('twice is what it was, for every layout', () => {
    fc.assert(
      fc.property(arrays, fc.shuffledSubarray([0, 1, 2]), (array, drawn) => {
        const dims = drawn.filter((dim) => dim < array.shape.length);
        expect(numbersOf(flip(flip(array, dims), dims))).toEqual(numbersOf(array));
      }),
    );
  });

  test('along all dims is the elements backwards', () => {
    fc.assert(
      fc.property(arrays, (array) => {
        expect(numbersOf(flip(array, [...array.shape.keys()]))).toEqual(numbersOf(array).reverse());
        expect(sizeOf(flip(array, []).shape)).toBe(array.size);
      }),
    );
  });
});
