import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrays, failureOf, numbersOf } from '../for-tests.ts';
import { contiguous, type NdArray } from './array.ts';
import { dataFrom } from './copy.ts';
import { type Shape, sizeOf } from './shape.ts';
import { expand, narrow, permute, reshaped, resolveShape, select, slice, transpose, viewAs } from './views.ts';

/** 0, 1, 2… in a shape. */
const counting = (shape: Shape): NdArray =>
  contiguous(dataFrom([...Array(sizeOf(shape)).keys()], 'float64'), 'float64', shape);

describe('reshape', () => {
  test('keeps the elements in order, for every layout', () => {
    fc.assert(
      fc.property(arrays, (array) => {
        const shape = [array.size, 1];
        expect(numbersOf(reshaped(array, shape))).toEqual(numbersOf(array));
        expect(reshaped(array, shape).shape).toEqual(shape);
      }),
    );
  });

  test('does not move a number where the strides allow that', () => {
    fc.assert(
      fc.property(arrays, (array) => {
        const view = viewAs(array, [array.size]);
        if (view) expect(numbersOf(view)).toEqual(numbersOf(array));
      }),
    );
  });

  test('is a view when it splits a dim of a transposed array, and a copy when it merges two', () => {
    const turned = transpose(counting([4, 6]), 0, 1);
    expect(viewAs(turned, [2, 3, 4])?.strides).toEqual([3, 1, 6]);
    expect(viewAs(turned, [24])).toBeUndefined();
  });

  test('works out a size of -1', () => {
    expect(resolveShape(counting([4, 6]), [3, -1])).toEqual([3, 8]);
    expect(resolveShape(counting([0]), [2, 0])).toEqual([2, 0]);
  });

  test('refuses shapes that do not suit the number of elements', () => {
    expect(failureOf(() => resolveShape(counting([4, 6]), [5, -1]))).toBe('shape-mismatch');
    expect(failureOf(() => resolveShape(counting([4, 6]), [23]))).toBe('shape-mismatch');
    expect(failureOf(() => resolveShape(counting([0]), [0, -1]))).toBe('shape-mismatch');
    expect(failureOf(() => resolveShape(counting([4]), [-1, -1]))).toBe('invalid-argument');
    expect(failureOf(() => resolveShape(counting([4]), [-2, 2]))).toBe('invalid-argument');
  });
});

describe('permute', () => {
  test('moves dims to where they are named', () => {
    const turned = permute(counting([2, 3]), [-1, 0]);
    expect(turned.shape).toEqual([3, 2]);
    expect(numbersOf(turned)).toEqual([0, 3, 1, 4, 2, 5]);
  });

  test('needs every dim once', () => {
    expect(failureOf(() => permute(counting([2, 3]), [0]))).toBe('shape-mismatch');
    expect(failureOf(() => permute(counting([2, 3]), [0, 0]))).toBe('invalid-argument');
  });

  test('of a 0-d array, by transposing it with itself, changes nothing', () => {
    expect(numbersOf(transpose(counting([]), 0, -1))).toEqual([0]);
  });
});

describe('expand', () => {
  test('stretches sizes of 1, keeps sizes of -1, and adds dims in front', () => {
    const wide = expand(counting([2, 1]), [2, -1, 3]);
    expect(wide.shape).toEqual([2, 2, 3]);
    expect(numbersOf(wide)).toEqual([0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1]);
  });

  test('refuses to stretch another size, to drop dims, and to keep the size of a new dim', () => {
    expect(failureOf(() => expand(counting([2]), [3]))).toBe('shape-mismatch');
    expect(failureOf(() => expand(counting([2, 2]), [2]))).toBe('shape-mismatch');
    expect(failureOf(() => expand(counting([2]), [-1, 2]))).toBe('shape-mismatch');
  });
});

describe('select', () => {
  test('takes one index along a dim, counted from the end if negative', () => {
    expect(numbersOf(select(counting([2, 3]), -1, -1))).toEqual([2, 5]);
  });

  test('refuses an index outside, and a 0-d array', () => {
    expect(failureOf(() => select(counting([2]), 0, 2))).toBe('out-of-range');
    expect(failureOf(() => select(counting([]), 0, 0))).toBe('out-of-range');
  });
});

describe('slice', () => {
  test('clips what lies outside', () => {
    expect(numbersOf(slice(counting([4]), 0, -9, 9, 1))).toEqual([0, 1, 2, 3]);
    expect(slice(counting([4]), 0, 5, 9, 1).shape).toEqual([0]);
  });

  test('takes steps', () => {
    expect(numbersOf(slice(counting([5]), 0, 0, 5, 2))).toEqual([0, 2, 4]);
  });

  test('refuses a step that is not above 0, and a 0-d array', () => {
    expect(failureOf(() => slice(counting([4]), 0, 0, 4, 0))).toBe('invalid-argument');
    expect(failureOf(() => slice(counting([]), 0, 0, 1, 1))).toBe('out-of-range');
  });
});

describe('narrow', () => {
  test('takes a range, whose start may be counted from the end', () => {
    expect(numbersOf(narrow(counting([4]), 0, -3, 2))).toEqual([1, 2]);
  });

  test('does not clip', () => {
    expect(failureOf(() => narrow(counting([4]), 0, 3, 2))).toBe('out-of-range');
    expect(failureOf(() => narrow(counting([4]), 0, 5, 0))).toBe('out-of-range');
    expect(failureOf(() => narrow(counting([4]), 0, 0, -1))).toBe('invalid-argument');
    expect(failureOf(() => narrow(counting([]), 0, 0, 0))).toBe('out-of-range');
  });
});
