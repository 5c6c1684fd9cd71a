/** Tensors that are given, row by row, with their elements in other places: permuted, repeated, cut, stacked. */
import type { Element, Elements, Shape } from '../../spec/index.ts';
import { placesOf, rowMajor } from '../programs/layout.ts';

/** A tensor that a program gives. */
interface Given {
  readonly shape: Shape;
  readonly data: Elements;
}

const elementsOf = ({ data }: Given): readonly Element[] => data as readonly Element[];

/** The elements at some places of a tensor, under another shape. */
export const picked = <T extends Given>(tensor: T, shape: readonly number[], places: readonly number[]): T => ({
  ...tensor,
  shape: [...shape],
  data: places.map((place) => elementsOf(tensor)[place]!),
});

/** The tensor with its dims in another order. */
export function permutedTensor<T extends Given>(tensor: T, order: readonly number[]): T {
  const shape = order.map((dim) => tensor.shape[dim]!);
  const { strides } = rowMajor(tensor.shape);
  return picked(tensor, shape, placesOf(shape, { strides: order.map((dim) => strides[dim]!), offset: 0 }));
}

/** The tensor with dims of size 1 in front, up to some rank. */
export const padded = <T extends Given>(tensor: T, rank: number): T => ({
  ...tensor,
  shape: [...Array.from({ length: Math.max(0, rank - tensor.shape.length) }, () => 1), ...tensor.shape],
});

/** The tensor repeated to a shape that it broadcasts to. */
export function repeatedTo<T extends Given>(tensor: T, shape: Shape): T {
  const { shape: own } = padded(tensor, shape.length);
  const { strides } = rowMajor(own);
  return picked(
    tensor,
    shape,
    placesOf(shape, { strides: strides.map((stride, dim) => (own[dim] === 1 ? 0 : stride)), offset: 0 }),
  );
}

/** The part of the tensor that broadcasts back to its shape: its first elements along the dims that `shape` has as 1, or not at all. */
export function cutTo<T extends Given>(tensor: T, shape: Shape): T {
  const { strides } = rowMajor(tensor.shape);
  return picked(tensor, shape, placesOf(shape, { strides: strides.slice(strides.length - shape.length), offset: 0 }));
}

/** Tensors of one shape as the parts of one, along a new first dim. */
export function stackedTensors<T extends Given>(tensors: readonly T[]): T {
  const [first] = tensors;
  return { ...first!, shape: [tensors.length, ...first!.shape], data: tensors.flatMap(elementsOf) };
}
