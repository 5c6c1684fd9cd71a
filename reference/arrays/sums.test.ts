import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrays, numbersOf } from '../for-tests.ts';
import { contiguous, zeros } from './array.ts';
import { dataFrom, elementsOf } from './copy.ts';
import { sum, sumAll } from './sums.ts';
import { select } from './views.ts';

describe('a sum', () => {
  test('over a dim is that of the parts along it, for every layout', () => {
    fc.assert(
      fc.property(arrays, fc.nat(2), (array, dim) => {
        if (dim >= array.shape.length) return;
        const parts = Array.from({ length: array.shape[dim]! }, (_, index) => numbersOf(select(array, dim, index)));
        const expected = numbersOf(sum(array, [dim], false)).map((_, at) =>
          parts.reduce((total, part) => total + part[at]!, 0),
        );
        expect(numbersOf(sum(array, [dim], false))).toEqual(expected);
      }),
    );
  });

  test('over all dims is that of the elements', () => {
    fc.assert(
      fc.property(arrays, (array) => {
        expect(numbersOf(sumAll(array))).toEqual([numbersOf(array).reduce((a, b) => a + b, 0)]);
      }),
    );
  });

  test('of float32 is added up in double and rounded once', () => {
    const tenths = contiguous(dataFrom(Array(10_000).fill(0.1), 'float32'), 'float32', [10_000]);
    expect(numbersOf(sumAll(tenths))).toEqual([Math.fround(Math.fround(0.1) * 10_000)]);
  });

  test('of integers wraps around', () => {
    const large = contiguous(dataFrom([2n ** 63n - 1n, 1n], 'int64'), 'int64', [2]);
    expect(elementsOf(sumAll(large))).toEqual([-(2n ** 63n)]);
  });

  test('of nothing is 0, and keeps reduced dims as 1 when asked to', () => {
    expect(numbersOf(sum(zeros([0, 2], 'float64'), [0], true))).toEqual([0, 0]);
    expect(sum(zeros([0, 2], 'float64'), [0], true).shape).toEqual([1, 2]);
  });
});
