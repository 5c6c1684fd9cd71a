/** Taking, overwriting and adding to elements by lists of indices and by masks. */
import type { NdArray } from '../../arrays/array.ts';
import { addAt, positionsOf, putAt, takeAt } from '../../arrays/positions.ts';
import type { Shape } from '../../arrays/shape.ts';
import { applyInPlace } from '../../autograd/in-place.ts';
import { operation } from '../../autograd/operation.ts';
import { apply } from '../../autograd/record.ts';
import type { Tensor } from '../../tensor.ts';
import { zerosOf } from './constants.ts';

/** For each index the dim that it stands for, or the first of them if it is a mask. */
export type IndexDims = readonly number[];

interface Dims {
  readonly dims: IndexDims;
}

interface Putting extends Dims {
  readonly accumulate: boolean;
}

const positions = (shape: Shape, indices: readonly NdArray[], dims: IndexDims): NdArray =>
  positionsOf(
    shape,
    indices.map((array, i) => ({ array, dim: dims[i]! })),
  );

/** The elements that indices select. */
export const take = (self: NdArray, indices: readonly NdArray[], dims: IndexDims): NdArray =>
  takeAt(self, positions(self.shape, indices, dims));

const indexOp = operation(
  'index',
  {
    inputs: { self: { reads: ['indices'] }, indices: { variadic: true } },
    outputs: { result: {} },
    dtype: 'same',
    rounding: { class: 'exact' },
  },
  {
    forward: ({ self, indices }, { dims }: Dims) => take(self, indices, dims),
    vjp: {
      self: (grad, { indices, shapes, params: { dims } }) =>
        apply(indexPutOp, [zerosOf(shapes.self, grad.dtype), grad, ...indices], { dims, accumulate: true }),
    },
  },
);

/** The elements that the indices select. */
export const indexWith = (self: Tensor, indices: readonly Tensor[], dims: IndexDims): Tensor =>
  apply(indexOp, [self, ...indices], { dims });

/** The arrays of a write. */
interface Written {
  readonly self: NdArray;
  readonly values: NdArray;
  readonly indices: readonly NdArray[];
}

/** A copy of `self` with values put, or added, where the indices select. */
export function put({ self, values, indices }: Written, { dims, accumulate }: Putting): NdArray {
  const places = positions(self.shape, indices, dims);
  return accumulate ? addAt(self, places, values) : putAt(self, places, values);
}

/** How many numbers are added up; none where values are only moved. */
export const termsOf = ({ values }: Written, accumulate: boolean): number => (accumulate ? values.size + 1 : 0);

/** The gradient of what was written to: nothing is left of it where it was overwritten. */
export const gradientOfTarget = (grad: Tensor, indices: readonly Tensor[], { dims, accumulate }: Putting): Tensor =>
  accumulate ? grad : apply(indexPutOp, [grad, zerosOf([], grad.dtype), ...indices], { dims, accumulate });

const indexPutOp = operation(
  'index_put',
  {
    inputs: {
      self: { reads: ['indices'] },
      values: { reads: ['indices'] },
      indices: { variadic: true, dtype: 'int64', mask: true },
    },
    outputs: { result: {} },
    dtype: 'equal',
    apart: true,
    rounding: { class: 'accumulate' },
  },
  {
    forward: (inputs, params: Putting) => put(inputs, params),
    vjp: {
      self: (grad, { indices, params }) => gradientOfTarget(grad, indices, params),
      values: (grad, { indices, params: { dims } }) => indexWith(grad, indices, dims),
    },
    accumulation: { terms: (inputs, { accumulate }) => termsOf(inputs, accumulate) },
  },
);

/** Overwrites the elements that the indices select. */
export const indexPut_ = (self: Tensor, values: Tensor, indices: readonly Tensor[], dims: IndexDims): Tensor =>
  applyInPlace(indexPutOp, [self, values, ...indices], { dims, accumulate: false });
