/** The losses of yes and no: of probabilities, and of what a sigmoid would make probabilities. */
import { type NdArray, scalarArray } from '../../arrays/array.ts';
import { binary, ternary, unary } from '../../arrays/pointwise.ts';
import { TensorError } from '../../error.ts';
import type { Tensor } from '../../tensor.ts';
import { logSigmoid } from '../internal/log-sigmoid.ts';
import { logit } from '../internal/logit.ts';
import type { Rule } from '../rule.ts';
import { slope } from './cross-entropy-of-probabilities.ts';
import { divisorOf, type Reduction, reduced, termsOf } from './reduction.ts';
import { checkTarget, checkWeight, refusesWhole, weighted, weightedGrad } from './weights.ts';

/** The gradient of each element's loss. */
function gradOfEach(
  grad: Tensor,
  { self, weight, reduction }: { self: readonly number[]; weight: Tensor | undefined; reduction: Reduction },
): Tensor {
  const each = reduction === 'mean' ? grad.div(divisorOf(reduction, self)) : grad;
  return weightedGrad(each, weight);
}

function checkProbability(name: string, p: number): void {
  if (!(p >= 0 && p <= 1))
    throw new TensorError('invalid-argument', `binary_cross_entropy: each ${name} must lie from 0 to 1, not at ${p}`);
}

/** Logarithms go down to -100, so that 0 and 1 have a loss that is finite. */
const surprises = binary({
  float: (p, target) => {
    checkProbability('input', p);
    checkProbability('target', target);
    return (target - 1) * Math.max(Math.log1p(-p), -100) - target * Math.max(Math.log(p), -100);
  },
});
const magnitudes = unary({ float: Math.abs });

function probabilitiesLoss(self: NdArray, target: NdArray, weight: NdArray | undefined, reduction: Reduction): NdArray {
  checkTarget('binary_cross_entropy', self, target);
  checkWeight('binary_cross_entropy', 'weight', self, weight);
  return reduced(weighted(surprises(self, target), weight), reduction);
}

export const binary_cross_entropy: Rule<'binary_cross_entropy'> = {
  refuses: (dtypes) =>
    refusesWhole(dtypes) ?? (dtypes[0] === dtypes[1] ? undefined : `the target must be ${dtypes[0]}, not ${dtypes[1]}`),
  forward: ({ self, target, weight }, { reduction }) => probabilitiesLoss(self, target, weight, reduction),
  vjp: {
    self: (grad, { self, target, weight, shapes, params: { reduction } }) =>
      slope(gradOfEach(grad, { self: shapes.self, weight, reduction }).expand(shapes.self), self, target),
    target: (grad, { self, weight, shapes, params: { reduction } }) =>
      gradOfEach(grad, { self: shapes.self, weight, reduction }).mul(logit(self).neg()),
  },
  accumulation: {
    terms: ({ self }, { reduction }) => termsOf(reduction, self.shape) + 6,
    magnitude: ({ self, target, weight }, { reduction }) =>
      probabilitiesLoss(self, target, weight && magnitudes(weight), reduction),
    isInexact: true,
  },
};

const logSigmoidOf = (x: number): number => Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x)));

const evenSurprises = binary({ float: (x, target) => (1 - target) * x - logSigmoidOf(x) });
const unevenSurprises = ternary({
  float: (x, target, positive) => (1 - target) * x - ((positive - 1) * target + 1) * logSigmoidOf(x),
});

/** A weight of 1 is not the same as none: times an infinite target it is NaN. */
const surprisesOfLogits = (x: NdArray, target: NdArray, positive: NdArray | undefined): NdArray =>
  positive ? unevenSurprises(x, target, positive) : evenSurprises(x, target);

const magnitudesOfLogits = ternary({
  float: (x, target, positive) =>
    (1 + Math.abs(target)) * Math.abs(x) - ((Math.abs(positive) + 1) * Math.abs(target) + 1) * logSigmoidOf(x),
});

const one = (dtype: NdArray['dtype']): NdArray => scalarArray(1, dtype);

export const binary_cross_entropy_with_logits: Rule<'binary_cross_entropy_with_logits'> = {
  refuses: refusesWhole,
  forward: ({ self, target, weight, pos_weight }, { reduction }) => {
    checkTarget('binary_cross_entropy_with_logits', self, target);
    checkWeight('binary_cross_entropy_with_logits', 'weight', self, weight);
    checkWeight('binary_cross_entropy_with_logits', 'pos_weight', self, pos_weight);
    return reduced(weighted(surprisesOfLogits(self, target, pos_weight), weight), reduction);
  },
  vjp: {
    self: (grad, { self, target, weight, pos_weight, shapes, params: { reduction } }) =>
      slopeOfLogits(self, target, pos_weight).mul(gradOfEach(grad, { self: shapes.self, weight, reduction })),
    target: (grad, { self, weight, pos_weight, shapes, params: { reduction } }) =>
      slopeOfTarget(self, pos_weight).mul(gradOfEach(grad, { self: shapes.self, weight, reduction })),
  },
  accumulation: {
    terms: ({ self }, { reduction }) => termsOf(reduction, self.shape) + 8,
    magnitude: ({ self, target, weight, pos_weight }, { reduction }) =>
      reduced(
        weighted(magnitudesOfLogits(self, target, pos_weight ?? one(self.dtype)), weight && magnitudes(weight)),
        reduction,
      ),
    isInexact: true,
  },
};

function slopeOfLogits(x: Tensor, target: Tensor, positive: Tensor | undefined): Tensor {
  if (!positive) return x.sigmoid().sub(target);
  const hits = positive.mul(target);
  return hits.add(1).sub(target).mul(x.sigmoid()).sub(hits);
}

const slopeOfTarget = (x: Tensor, positive: Tensor | undefined): Tensor =>
  positive ? logSigmoid(x.neg()).sub(logSigmoid(x).mul(positive)) : x.neg();
