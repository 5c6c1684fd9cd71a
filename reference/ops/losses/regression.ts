/** Losses of distances: squared, and squared near zero only. */
import { isFloating } from '../../arrays/dtype.ts';
import { binary } from '../../arrays/pointwise.ts';
import { operation } from '../../autograd/operation.ts';
import { TensorError } from '../../error.ts';
import type { Tensor } from '../../tensor.ts';
import type { Rule, RuleOf } from '../rule.ts';
import { divisorOf, type Reduction, reduced, termsOf } from './reduction.ts';

const squaredDifferences = binary({ float: (a, b) => (a - b) * (a - b) });

export const mse_loss: Rule<'mse_loss'> = {
  forward: ({ self, target }, { reduction }) => reduced(squaredDifferences(self, target), reduction),
  vjp: {
    self: (grad, { self, target, shapes, params: { reduction } }) =>
      self.sub(target).mul(grad.mul(2 / divisorOf(reduction, shapes.self, shapes.target))),
    target: (grad, { self, target, shapes, params: { reduction } }) =>
      target.sub(self).mul(grad.mul(2 / divisorOf(reduction, shapes.self, shapes.target))),
  },
  accumulation: {
    terms: ({ self, target }, { reduction }) => termsOf(reduction, self.shape, target.shape),
    magnitude: ({ self, target }, { reduction }) => reduced(squaredDifferences(self, target), reduction), // no term is negative
  },
};

/** A difference, but no further from 0 than `width`; there it no longer grows, and has a derivative of 0. */
function bounded(difference: Tensor, width: number): Tensor {
  const outside = difference.abs().ge(width);
  return difference.sign().mul(width).where(outside, difference);
}

/** The share of the gradient that each element gets. */
const shareOf = (grad: Tensor, reduction: Reduction, self: readonly number[], target: readonly number[]): Tensor =>
  reduction === 'mean' ? grad.mul(1 / divisorOf(reduction, self, target)) : grad;

interface SmoothParams {
  readonly reduction: Reduction;
  readonly beta: number;
}

const smoothDistances = binary({
  float: (a, b, beta) => {
    const distance = Math.abs(a - b);
    return distance < beta ? (0.5 * distance * distance) / beta : distance - 0.5 * beta;
  },
});
const smoothMagnitudes = binary({
  float: (a, b, beta) => {
    const distance = Math.abs(a) + Math.abs(b);
    return distance < beta ? (0.5 * distance * distance) / beta : distance + 0.5 * beta;
  },
});

const smoothSignature = {
  inputs: { self: { reads: ['self', 'target'] }, target: { reads: ['self', 'target'] } },
  outputs: { result: {} },
  dtype: 'promote',
  takes: ['float'],
  rounding: { class: 'accumulate' },
} as const;

const smoothRule: RuleOf<typeof smoothSignature, SmoothParams> = {
  forward: ({ self, target }, { beta, reduction }) => reduced(smoothDistances(self, target, beta), reduction),
  vjp: {
    self: (grad, { self, target, shapes, params: { beta, reduction } }) =>
      bounded(self.sub(target), beta)
        .div(beta)
        .mul(shareOf(grad, reduction, shapes.self, shapes.target)),
    target: (grad, { self, target, shapes, params: { beta, reduction } }) =>
      bounded(target.sub(self), beta)
        .div(beta)
        .mul(shareOf(grad, reduction, shapes.self, shapes.target)),
  },
  accumulation: {
    terms: ({ self, target }, { reduction }) => termsOf(reduction, self.shape, target.shape) + 3,
    magnitude: ({ self, target }, { beta, reduction }) => reduced(smoothMagnitudes(self, target, beta), reduction),
    isInexact: true,
  },
};

/** The smooth distance of which `beta` is above 0. */
export const smoothL1 = operation('smooth_l1_loss', smoothSignature, smoothRule);

const huberDistances = binary({
  float: (a, b, delta) => {
    const distance = Math.abs(a - b);
    return distance < delta ? 0.5 * distance * distance : delta * (distance - 0.5 * delta);
  },
});
const huberMagnitudes = binary({
  float: (a, b, delta) => {
    const distance = Math.abs(a) + Math.abs(b);
    return distance < delta ? 0.5 * distance * distance : delta * (distance + 0.5 * delta);
  },
});

function checkDelta(delta: number): void {
  if (!(delta > 0)) throw new TensorError('invalid-argument', `huber_loss: delta must be above 0, not ${delta}`);
}

export const huber_loss: Rule<'huber_loss'> = {
  refuses: (dtypes) =>
    isFloating(dtypes[0]!)
      ? undefined
      : `the distance of ${dtypes[0]} tensors is not measured: convert self to a float dtype`,
  forward: ({ self, target }, { delta, reduction }) => {
    checkDelta(delta);
    return reduced(huberDistances(self, target, delta), reduction);
  },
  vjp: {
    self: (grad, { self, target, shapes, params: { delta, reduction } }) =>
      bounded(self.sub(target), delta).mul(shareOf(grad, reduction, shapes.self, shapes.target)),
    target: (grad, { self, target, shapes, params: { delta, reduction } }) =>
      bounded(target.sub(self), delta).mul(shareOf(grad, reduction, shapes.self, shapes.target)),
  },
  accumulation: {
    terms: ({ self, target }, { reduction }) => termsOf(reduction, self.shape, target.shape) + 3,
    magnitude: ({ self, target }, { delta, reduction }) => reduced(huberMagnitudes(self, target, delta), reduction),
    isInexact: true,
  },
};
