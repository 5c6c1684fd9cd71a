import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrays, failureOf, numbersOf } from '../for-tests.ts';
import { contiguous, zeros } from './array.ts';
import { dataFrom, elementsOf } from './copy.ts';
import { max, maxAlong, sum, sumAll } from './reduce.ts';
import { select } from './views.ts';

const of = (...numbers: number[]) => contiguous(dataFrom(numbers, 'float64'), 'float64', [numbers.length]);

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

describe('the largest element', () => {
  test('is NaN if there is one', () => {
    expect(numbersOf(max(of(1, Number.NaN, 3)))).toEqual([Number.NaN]);
  });

  test('along a dim has the first index at which it lies', () => {
    const { values, indices } = maxAlong(of(1, 3, 3), 0, false);
    expect([...numbersOf(values), ...elementsOf(indices)]).toEqual([3, 1n]);
    expect(elementsOf(maxAlong(of(1, Number.NaN, Number.NaN), 0, false).indices)).toEqual([1n]);
  });

  test('along a dim is that of each part, for every layout', () => {
    fc.assert(
      fc.property(arrays, fc.nat(2), (array, dim) => {
        if (dim >= array.shape.length || array.shape[dim] === 0) return;
        const parts = Array.from({ length: array.shape[dim]! }, (_, index) => numbersOf(select(array, dim, index)));
        const { values } = maxAlong(array, dim, true);
        expect(numbersOf(values)).toEqual(
          numbersOf(values).map((_, at) => Math.max(...parts.map((part) => part[at]!))),
        );
      }),
    );
  });

  test('of nothing is refused', () => {
    expect(failureOf(() => max(zeros([0], 'float64')))).toBe('invalid-argument');
    expect(failureOf(() => maxAlong(zeros([0], 'float64'), 0, false))).toBe('invalid-argument');
  });

  test('of a 0-d array along its one imagined dim is that element', () => {
    expect(elementsOf(maxAlong(contiguous(dataFrom([4], 'float64'), 'float64', []), -1, true).values)).toEqual([4]);
  });
});
