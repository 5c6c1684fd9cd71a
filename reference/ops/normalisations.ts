/** Normalisations: what is spread is brought to a mean of 0 and a variance of 1. */
import { contiguous, type NdArray, zeros } from '../arrays/array.ts';
import { rowMajorCopy } from '../arrays/copy.ts';
import { binary } from '../arrays/pointwise.ts';
import { type Shape, sameShape, sizeOf } from '../arrays/shape.ts';
import { TensorError } from '../error.ts';
import type { Tensor } from '../tensor.ts';
import type { Rule } from './rule.ts';

function checkShapes(self: Shape, normalized: Shape, parameters: Readonly<Record<string, NdArray | undefined>>): void {
  if (normalized.length === 0 || !sameShape(self.slice(-normalized.length), normalized))
    throw new TensorError(
      'shape-mismatch',
      `layer_norm: normalized_shape must be the last dims of the input, one at least; [${normalized}] is not of [${self}]`,
    );
  for (const [name, parameter] of Object.entries(parameters))
    if (parameter && !sameShape(parameter.shape, normalized))
      throw new TensorError(
        'shape-mismatch',
        `layer_norm: '${name}' must have the shape [${normalized}] that is normalized, not [${parameter.shape}]`,
      );
}

/** Calls `each` with every row of so many numbers, and where it begins. */
function eachRow(from: ArrayLike<number>, length: number, each: (row: readonly number[], start: number) => void): void {
  for (let start = 0; start < from.length; start += length)
    each(
      Array.from({ length }, (_, i) => from[start + i]!),
      start,
    );
}

const meanOf = (numbers: readonly number[]): number => numbers.reduce((sum, a) => sum + a, 0) / numbers.length;

/** Each row with a mean of 0 and a variance of 1, but for eps; and how large what was rounded on the way is. */
function standardized(self: NdArray, normalized: Shape, eps: number): { rows: NdArray; sizes: NdArray } {
  const length = sizeOf(normalized);
  const [rows, sizes] = [zeros(self.shape, self.dtype), zeros(self.shape, self.dtype)];
  if (length === 0) return { rows, sizes };
  eachRow(rowMajorCopy(self).data as Float64Array, length, (row, start) => {
    const mean = meanOf(row);
    const scale = 1 / Math.sqrt(meanOf(row.map((a) => (a - mean) ** 2)) + eps);
    const size = meanOf(row.map(Math.abs));
    row.forEach((a, i) => {
      const b = (a - mean) * scale;
      rows.data[start + i] = b;
      sizes.data[start + i] = (Math.abs(a) + size) * scale * (1 + Math.abs(b));
    });
  });
  return { rows, sizes };
}

const products = binary({ float: (a, b) => a * b });
const sums = binary({ float: (a, b) => a + b });
const productsOfSizes = binary({ float: (a, b) => a * Math.abs(b) });
const sumsOfSizes = binary({ float: (a, b) => a + Math.abs(b) });

/** The last dims, counted from the end. */
const lastDims = (normalized: Shape): number[] => normalized.map((_, i) => -1 - i);

/** The standardized input, and by what it was multiplied, as tensors. */
function standardize(self: Tensor, normalized: Shape, eps: number): { rows: Tensor; scale: Tensor } {
  const dims = lastDims(normalized);
  const centred = self.sub(self.mean(dims, { keepdim: true }));
  const variance = centred.mul(centred).mean(dims, { keepdim: true });
  const scale = variance.add({ float: eps }).rsqrt();
  return { rows: centred.mul(scale), scale };
}

/** The gradient of what is standardized, without its part along a shift and along a stretch. */
function throughStandardized(grad: Tensor, self: Tensor, normalized: Shape, eps: number): Tensor {
  const { rows, scale } = standardize(self, normalized, eps);
  const over = lastDims(normalized);
  const shift = grad.mean(over, { keepdim: true });
  const stretch = rows.mul(grad.mul(rows).mean(over, { keepdim: true }));
  return grad.sub(shift).sub(stretch).mul(scale);
}

export const layer_norm: Rule<'layer_norm'> = {
  forward: ({ self, weight, bias }, { normalized_shape, eps }) => {
    checkShapes(self.shape, normalized_shape, { weight, bias });
    const { rows } = standardized(self, normalized_shape, eps);
    const stretched = weight ? products(rows, weight) : rows;
    const shifted = bias ? sums(stretched, bias) : stretched;
    return contiguous(shifted.data, shifted.dtype, self.shape);
  },
  vjp: {
    self: (grad, { self, weight, params: { normalized_shape, eps } }) =>
      throughStandardized(weight ? grad.mul(weight) : grad, self, normalized_shape, eps),
    weight: (grad, { self, params: { normalized_shape, eps } }) =>
      grad.mul(standardize(self, normalized_shape, eps).rows),
    bias: (grad) => grad,
  },
  node: 'NativeLayerNormBackward0',
  accumulation: {
    terms: (_inputs, { normalized_shape }) => sizeOf(normalized_shape) + 6,
    magnitude: ({ self, weight, bias }, { normalized_shape, eps }) => {
      const { sizes } = standardized(self, normalized_shape, eps);
      const stretched = weight ? productsOfSizes(sizes, weight) : sizes;
      return bias ? sumsOfSizes(stretched, bias) : stretched;
    },
    isInexact: true,
  },
};
