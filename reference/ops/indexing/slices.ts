/** Taking whole slices of a dim by a list of indices, and adding to them. */
import type { NdArray } from '../../arrays/array.ts';
import { unary } from '../../arrays/pointwise.ts';
import { scalarToElement } from '../../arrays/scalar.ts';
import { type Shape, sizeOf } from '../../arrays/shape.ts';
import * as arrays from '../../arrays/slices.ts';
import { reshaped } from '../../arrays/views.ts';
import { TensorError } from '../../error.ts';
import type { Tensor } from '../../tensor.ts';
import { zerosOf } from '../internal/constants.ts';
import type { Rule } from '../rule.ts';

export const index_select: Rule<'index_select'> = {
  forward: ({ self, index }, { dim }) => arrays.indexSelect(self, dim, index),
  vjp: {
    self: (grad, { index, shapes, params: { dim } }) => zerosOf(shapes.self, grad.dtype).indexAdd(dim, index, grad),
  },
};

const absolute = unary({ float: Math.abs, int64: (a) => a, bool: (a) => a });

export const index_add: Rule<'index_add'> = {
  forward: ({ self, index, source }, { dim, alpha }) =>
    arrays.indexAdd(self, dim, index, source, scalarToElement(alpha, self.dtype)),
  vjp: {
    self: (grad) => grad,
    source: (grad, { index, params: { dim, alpha } }) => grad.indexSelect(dim, index).mul(alpha),
  },
  accumulation: {
    terms: ({ index }) => index.size + 1,
    magnitude: ({ self, index, source }, { dim, alpha }) =>
      arrays.indexAdd(absolute(self), dim, index, absolute(source), Math.abs(alpha)),
    factors: ({ alpha }) => [alpha],
  },
};

/** The row that a padding index means, or none. */
function rowOf(paddingIndex: number | null, { shape }: NdArray): number | null {
  if (paddingIndex === null) return null;
  const rows = shape[0]!;
  if (paddingIndex < -rows || paddingIndex >= rows)
    throw new TensorError('out-of-range', `padding_idx ${paddingIndex} is none of the ${rows} rows of the weight`);
  return paddingIndex < 0 ? paddingIndex + rows : paddingIndex;
}

function lookedUp(weight: NdArray, input: NdArray, paddingIndex: number | null): NdArray {
  if (weight.shape.length !== 2)
    throw new TensorError(
      'shape-mismatch',
      `the weight must be a matrix, with a row for each index, not [${weight.shape}]`,
    );
  rowOf(paddingIndex, weight);
  const rows = arrays.indexSelect(weight, 0, reshaped(input, [input.size]));
  return reshaped(rows, [...input.shape, weight.shape[1]!]);
}

/** The gradient of the rows, one for each index, with 0 for those of the padding index. */
function rowGradients(grad: Tensor, input: Tensor, paddingIndex: number | null, [rows, columns]: Shape): Tensor {
  const flat = grad.reshape([input.array.size, columns!]);
  if (paddingIndex === null) return flat;
  const padding = paddingIndex < 0 ? paddingIndex + rows! : paddingIndex;
  return flat.maskedFill(input.eq(padding).reshape([input.array.size, 1]), 0);
}

export const embedding: Rule<'embedding'> = {
  forward: ({ weight, input }, { padding_idx }) => lookedUp(weight, input, padding_idx),
  vjp: {
    weight: (grad, { input, shapes, params: { padding_idx } }) =>
      zerosOf(shapes.weight, grad.dtype).indexAdd(
        0,
        input.reshape([sizeOf(shapes.input)]),
        rowGradients(grad, input, padding_idx, shapes.weight),
      ),
  },
};
