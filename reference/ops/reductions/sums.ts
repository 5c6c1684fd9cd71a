/** Sums and means. */

import { sizeOf } from '../../arrays/shape.ts';
import { sumAll, sum as sumOf } from '../../arrays/sums.ts';
import { countOf, dimsOf, stretched } from '../internal/reducing.ts';
import type { Rule } from '../rule.ts';

export const sum: Rule<'sum'> = {
  forward: ({ self }) => sumAll(self),
  vjp: { self: (grad, { shapes }) => grad.expand(shapes.self) },
  accumulation: { terms: ({ self }) => self.size },
};

export const sum_dim: Rule<'sum_dim'> = {
  forward: ({ self }, { dim, keepdim }) => sumOf(self, dimsOf(dim, self.shape), keepdim),
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
  forward: ({ self }, { dim, keepdim }) => sumOf(self, dimsOf(dim, self.shape), keepdim, countOf(self.shape, dim)),
  vjp: {
    self: (grad, { shapes, params }) => stretched(grad, shapes.self, params).div(countOf(shapes.self, params.dim)),
  },
  accumulation: { terms: ({ self }, { dim }) => countOf(self.shape, dim) },
  node: 'MeanBackward1',
};
