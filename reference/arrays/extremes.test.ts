import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrays, failureOf, numbersOf } from '../for-tests.ts';
import { contiguous, zeros } from './array.ts';
import { dataFrom, elementsOf } from './copy.ts';
import { extreme, extremesAlong, extremesOver, indexOfExtreme, larger, smaller } from './extremes.ts';
import { sizeOf } from './shape.ts';
import { select } from './views.ts';

const of = (...numbers: number[]) => contiguous(dataFrom(numbers, 'float64'), 'float64', [numbers.length]);

describe('the largest element', () => {
  test('is NaN if there is one, and so is the smallest', () => {
    expect(numbersOf(extreme(of(1, Number.NaN, 3), larger))).toEqual([Number.NaN]);
    expect(numbersOf(extreme(of(1, Number.NaN, 3), smaller))).toEqual([Number.NaN]);
  });

  test('along a dim has the first index at which it lies', () => {
    const { values, indices } = extremesAlong(of(1, 3, 3), 0, false, larger);
    expect([...numbersOf(values), ...elementsOf(indices)]).toEqual([3, 1n]);
    expect(elementsOf(extremesAlong(of(1, Number.NaN, Number.NaN), 0, false, larger).indices)).toEqual([1n]);
  });

  test('along a dim is that of each part, for every layout', () => {
    fc.assert(
      fc.property(arrays, fc.nat(2), (array, dim) => {
        if (dim >= array.shape.length || array.shape[dim] === 0) return;
        const parts = Array.from({ length: array.shape[dim]! }, (_, index) => numbersOf(select(array, dim, index)));
        const { values } = extremesAlong(array, dim, true, larger);
        expect(numbersOf(values)).toEqual(
          numbersOf(values).map((_, at) => Math.max(...parts.map((part) => part[at]!))),
        );
      }),
    );
  });

  test('over all dims, and over none, are those of the array and of each element, for every layout', () => {
    fc.assert(
      fc.property(arrays, (array) => {
        const all = [...array.shape.keys()];
        if (sizeOf(array.shape) === 0) return;
        expect(numbersOf(extremesOver(array, all, false, smaller))).toEqual([Math.min(...numbersOf(array))]);
        expect(numbersOf(extremesOver(array, [], false, smaller))).toEqual(numbersOf(array));
      }),
    );
  });

  test('is found at its index in row-major order, whatever the layout', () => {
    fc.assert(
      fc.property(arrays, (array) => {
        if (array.size === 0) return;
        const numbers = numbersOf(array);
        const [index] = elementsOf(indexOfExtreme(array, false, larger));
        expect(Number(index)).toBe(numbers.indexOf(Math.max(...numbers)));
      }),
    );
  });

  test('of nothing is refused', () => {
    expect(failureOf(() => extreme(zeros([0], 'float64'), larger))).toBe('invalid-argument');
    expect(failureOf(() => extremesAlong(zeros([0], 'float64'), 0, false, larger))).toBe('invalid-argument');
    expect(failureOf(() => indexOfExtreme(zeros([2, 0], 'float64'), false, larger))).toBe('invalid-argument');
  });

  test('along a dim that has a size, beside one that has none, is no element', () => {
    expect(extremesOver(zeros([2, 0], 'float64'), [0], false, larger).shape).toEqual([0]);
  });

  test('of a 0-d array along its one imagined dim is that element', () => {
    const single = contiguous(dataFrom([4], 'float64'), 'float64', []);
    expect(elementsOf(extremesAlong(single, -1, true, larger).values)).toEqual([4]);
    expect(numbersOf(extremesOver(single, [0], false, larger))).toEqual([4]);
  });
});
