/** Taking and overwriting elements by lists of indices and by masks. */
import type { NdArray } from '../../arrays/array.ts';
import { addAt, positionsOf, putAt, takeAt } from '../../arrays/positions.ts';
import type { Shape } from '../../arrays/shape.ts';
import { applyInPlace } from '../../autograd/in-place.ts';
import { operation } from '../../autograd/operation.ts';
import { apply } from '../../autograd/record.ts';
import { TensorError } from '../../error.ts';
import type { Tensor } from '../../tensor.ts';
import { zerosOf } from './constants.ts';

/** For each index the dim that it stands for, or the first of them if it is a mask. */
interface Dims {
  readonly dims: readonly number[];
}

const positions = (shape: Shape, indices: readonly NdArray[], { dims }: Dims): NdArray =>
  positionsOf(
    shape,
    indices.map((array, i) => ({ array, dim: dims[i]! })),
  );

const indexOp = operation(
  'index',
  {
    inputs: { self: { reads: ['indices'] }, indices: { variadic: true } },
    outputs: { result: {} },
    dtype: 'same',
    rounding: { class: 'exact' },
  },
  {
    forward: ({ self, indices }, params: Dims) => takeAt(self, positions(self.shape, indices, params)),
    vjp: {
      self: (grad, { indices, shapes, params: { dims } }) =>
        indexAdd(zerosOf(shapes.self, grad.dtype), grad, indices, dims),
    },
  },
);

/** The elements that the indices select. */
const indexWith = (self: Tensor, indices: readonly Tensor[], dims: Dims['dims']): Tensor =>
  apply(indexOp, [self, ...indices], { dims });

const indexAddOp = operation(
  'index_put_accumulate',
  {
    inputs: { self: { reads: [] }, values: { reads: ['indices'] }, indices: { variadic: true } },
    outputs: { result: {} },
    dtype: 'same',
    rounding: { class: 'accumulate' },
  },
  {
    forward: ({ self, values, indices }, params: Dims) => addAt(self, positions(self.shape, indices, params), values),
    vjp: {
      self: (grad) => grad,
      values: (grad, { indices, params: { dims } }) => indexWith(grad, indices, dims),
    },
    accumulation: { terms: ({ values }) => values.size + 1 },
  },
);

const indexAdd = (self: Tensor, values: Tensor, indices: readonly Tensor[], dims: Dims['dims']): Tensor =>
  apply(indexAddOp, [self, values, ...indices], { dims });

const indexPutOp = operation(
  'index_put',
  {
    inputs: { self: { reads: ['indices'] }, values: { reads: ['indices'] }, indices: { variadic: true } },
    outputs: { result: {} },
    dtype: 'same',
    rounding: { class: 'exact' },
  },
  {
    forward: ({ self, values, indices }, params: Dims) => {
      if (values.dtype !== self.dtype)
        throw new TensorError('dtype-mismatch', `a ${self.dtype} tensor cannot take ${values.dtype}: convert it first`);
      return putAt(self, positions(self.shape, indices, params), values);
    },
    vjp: {
      self: (grad, { indices, params: { dims } }) => withZerosAt(grad, indices, dims),
      values: (grad, { indices, params: { dims } }) => indexWith(grad, indices, dims),
    },
  },
);

const withZerosAt = (self: Tensor, indices: readonly Tensor[], dims: Dims['dims']): Tensor =>
  apply(indexPutOp, [self, zerosOf([], self.dtype), ...indices], { dims });

/** Overwrites the elements that the indices select. */
export const indexPut_ = (self: Tensor, values: Tensor, indices: readonly Tensor[], dims: Dims['dims']): Tensor =>
  applyInPlace(indexPutOp, [self, values, ...indices], { dims });
