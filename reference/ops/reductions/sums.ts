/** Sums and means, and the logarithm of a sum of exponentials. */
import { logSumExpOver } from '../../arrays/log-sum-exp.ts';
import { unary } from '../../arrays/pointwise.ts';

import { sizeOf } from '../../arrays/shape.ts';
import { sumAll, sum as sumOf } from '../../arrays/sums.ts';
import { countOf, dimsOf, restored, stretched } from '../internal/reducing.ts';
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
  accumulation: { terms: ({ self }) => self.size, isInexact: true }, // a share of each, added up, rounds each
};

export const mean_dim: Rule<'mean_dim'> = {
  forward: ({ self }, { dim, keepdim }) => sumOf(self, dimsOf(dim, self.shape), keepdim, countOf(self.shape, dim)),
  vjp: {
    self: (grad, { shapes, params }) => stretched(grad, shapes.self, params).div(countOf(shapes.self, params.dim)),
  },
  accumulation: { terms: ({ self }, { dim }) => countOf(self.shape, dim), isInexact: true },
  node: 'MeanBackward1',
};

const resultsAndOne = unary({ float: (a) => Math.abs(a) + 1 });

export const logsumexp: Rule<'logsumexp'> = {
  forward: ({ self }, { dim, keepdim }) => logSumExpOver(self, dimsOf(dim, self.shape), keepdim),
  vjp: {
    self: (grad, { self, result, shapes, params }) =>
      restored(grad, shapes.self, params).mul(self.sub(restored(result, shapes.self, params)).exp()),
  },
  accumulation: {
    terms: ({ self }, { dim }) => countOf(self.shape, dim),
    // the sum of exponentials has a relative error, which its logarithm makes an absolute one
    magnitude: ({ self }, { dim, keepdim }) => resultsAndOne(logSumExpOver(self, dimsOf(dim, self.shape), keepdim)),
    isInexact: true,
  },
};
