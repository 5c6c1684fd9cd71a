/** Views in which dims are moved, put in, taken away, split or merged. */
import { TensorError } from '../error.ts';
import { type NdArray, windowOf } from './array.ts';
import { distinctDims, normalizeDim, type Shape, sizeOf } from './shape.ts';
import { permute } from './views.ts';

/** Without those of the dims, counted from 0, that have size 1. */
export function squeeze(array: NdArray, dims: readonly number[]): NdArray {
  const left = [...array.shape.keys()].filter((dim) => array.shape[dim] !== 1 || !dims.includes(dim));
  return windowOf(
    array,
    left.map((dim) => array.shape[dim]!),
    left.map((dim) => array.strides[dim]!),
  );
}

/** With a new dim of size 1, before a dim or after all. */
export function unsqueeze(array: NdArray, dim: number): NdArray {
  const at = normalizeDim(dim, array.shape.length + 1);
  const stride = at < array.shape.length ? array.shape[at]! * array.strides[at]! : 1;
  return windowOf(array, array.shape.toSpliced(at, 0, 1), array.strides.toSpliced(at, 0, stride));
}

/** The permutation that moves each source dim to its destination and leaves the others in their order. */
export function movedOrder(rank: number, source: readonly number[], destination: readonly number[]): number[] {
  if (source.length !== destination.length)
    throw new TensorError('invalid-argument', `[${source}] and [${destination}] must be as many dims`);
  const from = distinctDims(source, rank);
  const to = distinctDims(destination, rank);
  const rest = Array.from({ length: rank }, (_, dim) => dim).filter((dim) => !from.includes(dim));
  return Array.from({ length: rank }, (_, place) => {
    const moved = to.indexOf(place);
    return moved === -1 ? rest.shift()! : from[moved]!;
  });
}

/** A matrix transposed, and what has fewer dims as it is. */
export function swap(array: NdArray): NdArray {
  if (array.shape.length > 2)
    throw new TensorError(
      'shape-mismatch',
      `[${array.shape}] has more than 2 dims; say with transpose which to exchange`,
    );
  return permute(array, [...array.shape.keys()].reverse());
}

/** The shape with the dims from one to another made one. A 0-d tensor becomes one of 1 element. */
export function flattenedShape(shape: Shape, startDim: number, endDim: number): Shape {
  const start = normalizeDim(startDim, shape.length);
  const end = normalizeDim(endDim, shape.length);
  if (start > end)
    throw new TensorError('invalid-argument', `dim ${startDim} comes after dim ${endDim}: name the first one first`);
  return [...shape.slice(0, start), sizeOf(shape.slice(start, end + 1)), ...shape.slice(end + 1)];
}

/** The shape with one dim split into several; one size may be -1. */
export function unflattenedShape(shape: Shape, dim: number, sizes: Shape): Shape {
  if (shape.length === 0) throw new TensorError('out-of-range', 'a 0-d tensor has no dim to split');
  const at = normalizeDim(dim, shape.length);
  const size = shape[at]!;
  if (sizes.length === 0) throw new TensorError('invalid-argument', 'a dim cannot be split into none: give sizes');
  if (sizes.some((part) => part < -1) || sizes.filter((part) => part === -1).length > 1)
    throw new TensorError('invalid-argument', `[${sizes}]: sizes are at least 0, and one of them may be -1`);
  const known = sizeOf(sizes.filter((part) => part !== -1));
  const split = sizes.map((part) => (part === -1 ? size / known : part));
  if (!split.every(Number.isInteger) || sizeOf(split) !== size)
    throw new TensorError('shape-mismatch', `the sizes [${sizes}] do not come to ${size}, the size of dim ${dim}`);
  return shape.toSpliced(at, 1, ...split);
}
