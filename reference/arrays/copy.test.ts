import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrayOf, arrays, numbersOf, shapes } from '../for-tests.ts';
import { contiguous, type NdArray } from './array.ts';
import { cast, copy, dataFrom, elementsOf, rowMajorCopy, write } from './copy.ts';
import type { Dtype, Element } from './dtype.ts';

const of = (dtype: Dtype, ...elements: Element[]): NdArray =>
  contiguous(dataFrom(elements, dtype), dtype, [elements.length]);

describe('a cast', () => {
  test('to int64 drops the fraction', () => {
    expect(elementsOf(cast(of('float64', 1.9, -1.9), 'int64'))).toEqual([1n, -1n]);
  });

  test('to bool asks whether the number is not 0, and NaN is not', () => {
    expect(elementsOf(cast(of('float64', 0, -0, 0.5, Number.NaN), 'bool'))).toEqual([false, false, true, true]);
    expect(elementsOf(cast(of('int64', 0n, -3n), 'bool'))).toEqual([false, true]);
  });

  test('to float32 rounds', () => {
    expect(elementsOf(cast(of('float64', 0.1), 'float32'))).toEqual([Math.fround(0.1)]);
  });

  test('of what is not finite to int64 gives the lowest number', () => {
    expect(elementsOf(cast(of('float64', Number.NaN, Number.POSITIVE_INFINITY), 'int64'))).toEqual([
      -(2n ** 63n),
      -(2n ** 63n),
    ]);
  });

  test('from bool gives 0 and 1', () => {
    expect(elementsOf(cast(of('bool', true, false), 'int64'))).toEqual([1n, 0n]);
  });
});

test('writing puts the elements of one layout into another', () => {
  const pairs = shapes.chain((shape) => fc.tuple(arrayOf(shape), arrayOf(shape, 'float32')));
  fc.assert(
    fc.property(pairs, ([target, source]) => {
      const free = copy(target); // so that no two elements of the target are one
      write(free, source);
      expect(numbersOf(free)).toEqual(numbersOf(source));
    }),
  );
});

test('a row-major copy has the elements in order', () => {
  fc.assert(
    fc.property(arrays, (array) => {
      expect([...(rowMajorCopy(array).data as Float64Array)]).toEqual(numbersOf(array));
    }),
  );
});
