/** What the tests of the reference share: layouts to draw, and a way to ask how a call fails. */
import fc from 'fast-check';
import type { Category } from '../spec/index.ts';
import { type NdArray, strided } from './arrays/array.ts';
import { dataFrom, elementsOf } from './arrays/copy.ts';
import type { FloatDtype } from './arrays/dtype.ts';
import { denseStrides } from './arrays/layout.ts';
import { type Shape, sizeOf } from './arrays/shape.ts';
import { TensorError } from './error.ts';

/** The category of what `body` throws, or nothing if it does not; what is no TensorError is a bug and passes through. */
export function failureOf(body: () => unknown): Category | undefined {
  try {
    body();
    return undefined;
  } catch (error) {
    if (error instanceof TensorError) return error.category;
    throw error;
  }
}

/** Shapes of up to three dims, with sizes of 0 and 1 among them. */
export const shapes: fc.Arbitrary<Shape> = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 });

/** An array of a shape: row-major, permuted, with gaps and an offset, or with a dim expanded. */
export const arrayOf = (shape: Shape, dtype: FloatDtype = 'float64'): fc.Arbitrary<NdArray> =>
  fc
    .record({
      order: fc.shuffledSubarray([...shape.keys()], { minLength: shape.length }),
      gap: fc.integer({ min: 1, max: 2 }),
      offset: fc.integer({ min: 0, max: 2 }),
      expanded: fc.option(fc.integer({ min: 0, max: 2 }), { freq: 4 }),
      numbers: fc.array(fc.integer({ min: -8, max: 8 }), {
        minLength: 3 + 2 * sizeOf(shape),
        maxLength: 3 + 2 * sizeOf(shape),
      }),
    })
    .map(({ order, gap, offset, expanded, numbers }) => {
      const strides = denseStrides(shape, order).map((stride, dim) => (dim === expanded ? 0 : stride * gap));
      return strided(dataFrom(numbers, dtype), dtype, shape, strides, offset);
    });

/** An array of any shape in any layout. */
export const arrays: fc.Arbitrary<NdArray> = shapes.chain((shape) => arrayOf(shape));

/** The elements of a float array. */
export const numbersOf = (array: NdArray): number[] => elementsOf(array) as number[];
