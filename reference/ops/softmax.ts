/** Softmax and its logarithm. */
import * as arrays from '../arrays/softmax.ts';
import type { Rule } from './rule.ts';

export const softmax: Rule<'softmax'> = {
  forward: ({ self }, { dim }) => arrays.softmax(self, dim),
  vjp: {
    self: (grad, { result, params: { dim } }) => grad.sub(grad.mul(result).sum([dim], { keepdim: true })).mul(result),
  },
  accumulation: {
    terms: ({ self }, { dim }) => (self.shape.at(dim) ?? 1) + 2,
    magnitude: ({ self }, { dim }) => arrays.softmaxMagnitude(self, dim),
    isInexact: true,
  },
};

export const log_softmax: Rule<'log_softmax'> = {
  forward: ({ self }, { dim }) => arrays.logSoftmax(self, dim),
  vjp: {
    self: (grad, { result, params: { dim } }) => grad.sub(result.exp().mul(grad.sum([dim], { keepdim: true }))),
  },
  accumulation: {
    terms: ({ self }, { dim }) => (self.shape.at(dim) ?? 1) + 2,
    magnitude: ({ self }, { dim }) => arrays.logSoftmaxMagnitude(self, dim),
    isInexact: true,
  },
};
