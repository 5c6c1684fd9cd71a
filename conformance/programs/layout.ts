/** Where the elements of a strided tensor lie in its storage. */
import type { Layout, Shape } from '../../spec/index.ts';

/** The layout of a tensor that lies in its storage row by row. */
export function rowMajor(shape: Shape): Layout {
  const strides = shape.map(() => 1);
  for (let dim = shape.length - 2; dim >= 0; dim -= 1) strides[dim] = strides[dim + 1]! * Math.max(shape[dim + 1]!, 1);
  return { strides, offset: 0 };
}

/** The place in storage of every element, in order. */
export function placesOf(shape: Shape, { strides, offset }: Layout): number[] {
  return shape.reduce(
    (places, size, dim) =>
      places.flatMap((place) => Array.from({ length: size }, (_, index) => place + index * strides[dim]!)),
    [offset],
  );
}
