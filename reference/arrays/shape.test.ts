import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failureOf, shapes } from '../for-tests.ts';
import { broadcastShapes, canExpand, isRowMajor, normalizeDim, normalizeDims, rowMajor, sizeOf } from './shape.ts';

describe('broadcasting', () => {
  test('aligns shapes from the right and stretches sizes of 1', () => {
    expect(broadcastShapes([2, 1, 4], [3, 1])).toEqual([2, 3, 4]);
    expect(broadcastShapes([], [2])).toEqual([2]);
  });

  test('pairs a size of 0 with 0 or 1 only', () => {
    expect(broadcastShapes([0, 3], [1, 3])).toEqual([0, 3]);
    expect(failureOf(() => broadcastShapes([0], [2]))).toBe('shape-mismatch');
  });

  test('gives the same for either order, or refuses both', () => {
    fc.assert(
      fc.property(shapes, shapes, (a, b) => {
        const refusal = failureOf(() => broadcastShapes(a, b));
        expect(failureOf(() => broadcastShapes(b, a))).toBe(refusal);
        if (refusal === undefined) expect(broadcastShapes(a, b)).toEqual(broadcastShapes(b, a));
      }),
    );
  });

  test('gives a shape to which both operands can be expanded', () => {
    fc.assert(
      fc.property(shapes, shapes, (a, b) => {
        if (failureOf(() => broadcastShapes(a, b)) !== undefined) return;
        const shape = broadcastShapes(a, b);
        expect([canExpand(a, shape), canExpand(b, shape)]).toEqual([true, true]);
      }),
    );
  });
});

describe('strides', () => {
  test('count a size of 0 as 1', () => {
    expect(rowMajor([2, 0, 3])).toEqual([3, 3, 1]);
  });

  test('are row-major whatever they are along a dim of size 1, or of a shape without elements', () => {
    expect(isRowMajor([2, 1, 3], [3, 99, 1])).toBe(true);
    expect(isRowMajor([2, 0], [7, 7])).toBe(true);
    expect(isRowMajor([2, 3], [1, 2])).toBe(false);
  });

  test('made row-major are recognised as such', () => {
    fc.assert(fc.property(shapes, (shape) => isRowMajor(shape, rowMajor(shape))));
  });
});

describe('dims', () => {
  test('count from the end when negative', () => {
    expect([normalizeDim(-1, 3), normalizeDim(0, 3)]).toEqual([2, 0]);
  });

  test('of a 0-d tensor are 0 and -1', () => {
    expect([normalizeDim(0, 0), normalizeDim(-1, 0)]).toEqual([0, 0]);
    expect(failureOf(() => normalizeDim(1, 0))).toBe('out-of-range');
  });

  test('that do not exist are refused', () => {
    expect(failureOf(() => normalizeDim(3, 3))).toBe('out-of-range');
    expect(failureOf(() => normalizeDim(-4, 3))).toBe('out-of-range');
  });

  test('may each be named once', () => {
    expect(failureOf(() => normalizeDims([0, -2], 2))).toBe('invalid-argument');
  });

  test('are all of them when none is named', () => {
    expect(normalizeDims([], 3)).toEqual([0, 1, 2]);
  });
});

test('a shape has as many elements as the product of its sizes', () => {
  expect([sizeOf([]), sizeOf([2, 3]), sizeOf([2, 0])]).toEqual([1, 6, 0]);
});
