/** Sums, means and largest elements. */
import type { NdArray } from '../arrays/array.ts';
import { maxAlong, max as maxOf, reducedShape, sumAll, sum as sumOf } from '../arrays/reduce.ts';
import { normalizeDim, normalizeDims, type Shape, sizeOf } from '../arrays/shape.ts';
import type { Tensor } from '../tensor.ts';
import { zerosOf } from './internal/constants.ts';
import { eq, maskedFill, ne } from './internal/masking.ts';
import { scatterAdd } from './internal/placing.ts';
import type { Rule } from './rule.ts';

/** How many elements each sum over `dim` adds. A 0-d tensor is taken to have one dim of size 1. */
const countOf = (shape: Shape, dim: readonly number[]): number =>
  sizeOf(normalizeDims(dim, shape.length).map((d) => shape[d] ?? 1));

/** The gradient of a reduction, stretched again over the dims that were reduced. */
function stretched(grad: Tensor, shape: Shape, { dim, keepdim }: { dim: readonly number[]; keepdim: boolean }): Tensor {
  const kept = keepdim ? grad : grad.reshape(reducedShape(shape, normalizeDims(dim, shape.length), true));
  return kept.expand(shape);
}

export const sum: Rule<'sum'> = {
  forward: ({ self }) => sumAll(self),
  vjp: { self: (grad, { shapes }) => grad.expand(shapes.self) },
  accumulation: { terms: ({ self }) => self.size },
};

export const sum_dim: Rule<'sum_dim'> = {
  forward: ({ self }, { dim, keepdim }) => sumOf(self, normalizeDims(dim, self.shape.length), keepdim),
  vjp: { self: (grad, { shapes, params }) => stretched(grad, shapes.self, params) },
  accumulation: { terms: ({ self }, { dim }) => countOf(self.shape, dim) },
  node: 'SumBackward1',
};

export const mean: Rule<'mean'> = {
  forward: ({ self }) => sumAll(self, self.size),
  vjp: { self: (grad, { shapes }) => grad.expand(shapes.self).div(sizeOf(shapes.self)) },
  accumulation: { terms: ({ self }) => self.size },
};

export const mean_dim: Rule<'mean_dim'> = {
  forward: ({ self }, { dim, keepdim }) =>
    sumOf(self, normalizeDims(dim, self.shape.length), keepdim, countOf(self.shape, dim)),
  vjp: {
    self: (grad, { shapes, params }) => stretched(grad, shapes.self, params).div(countOf(shapes.self, params.dim)),
  },
  accumulation: { terms: ({ self }, { dim }) => countOf(self.shape, dim) },
  node: 'MeanBackward1',
};

/** Where an element is not the largest; NaN counts as the largest. */
const others = (self: Tensor, result: Tensor): Tensor =>
  Number.isNaN(result.item()) ? eq(self, self) : ne(self, result);

/** The gradient in equal shares for all that the mask leaves, and exactly 0 for the others, even if it is NaN. */
const sharedOut = (grad: Tensor, mask: Tensor): Tensor =>
  maskedFill(grad.div(mask.sum().rsub(mask.array.size)).expand(mask.shape), mask, 0);

export const max: Rule<'max'> = {
  forward: ({ self }): NdArray => maxOf(self),
  vjp: { self: (grad, { self, result }) => sharedOut(grad, others(self, result)) },
  node: 'MaxBackward1',
};

/** A reduced tensor with the dim put back as one of size 1. */
const withDim = (tensor: Tensor, shape: Shape, { dim, keepdim }: { dim: number; keepdim: boolean }): Tensor =>
  keepdim || shape.length === 0 ? tensor : tensor.reshape(shape.with(normalizeDim(dim, shape.length), 1));

export const max_dim: Rule<'max_dim'> = {
  forward: ({ self }, { dim, keepdim }) => maxAlong(self, dim, keepdim),
  vjp: {
    self: (grad, { indices, shapes, params }) =>
      scatterAdd(
        zerosOf(shapes.self, grad.dtype),
        params.dim,
        withDim(indices, shapes.self, params),
        withDim(grad, shapes.self, params),
      ),
  },
  node: 'MaxBackward0',
};
