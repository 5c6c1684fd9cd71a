/** Variances and standard deviations. */
import { conditionedDeviation, conditionedVariance, deviationOver, varianceOver } from '../../arrays/moments.ts';
import type { Shape } from '../../arrays/shape.ts';
import type { Tensor } from '../../tensor.ts';
import { countOf, dimsOf, type Reduced, restored } from '../internal/reducing.ts';
import type { Rule } from '../rule.ts';

interface Spread extends Reduced {
  readonly correction: number;
}

/** The params with dims counted from 0. */
const over = (shape: Shape, { dim, correction, keepdim }: Spread) => ({
  dims: dimsOf(dim, shape),
  correction,
  keepdim,
});

/** 2 (x - mean) / (n - correction), times the gradient. */
function varianceGradient(grad: Tensor, self: Tensor, params: Spread): Tensor {
  const { shape } = self;
  const distances = self.sub(self.mean(dimsOf(params.dim, shape), { keepdim: true }));
  return restored(grad, shape, params)
    .mul(2 / (countOf(shape, params.dim) - params.correction))
    .mul(distances);
}

const variance: Rule<'var'> = {
  forward: ({ self }, params) => varianceOver(self, over(self.shape, params)),
  vjp: { self: (grad, { self, params }) => varianceGradient(grad, self, params) },
  accumulation: {
    terms: ({ self }, { dim }) => countOf(self.shape, dim),
    magnitude: ({ self }, params) => conditionedVariance(self, over(self.shape, params)),
    isInexact: true,
  },
};

export { variance as var };

export const std: Rule<'std'> = {
  forward: ({ self }, params) => deviationOver(self, over(self.shape, params)),
  vjp: {
    self: (grad, { self, result, params }) =>
      varianceGradient(grad.div(result.mul(2)).maskedFill(result.eq(0), 0), self, params),
  },
  accumulation: {
    terms: ({ self }, { dim }) => countOf(self.shape, dim),
    magnitude: ({ self }, params) => conditionedDeviation(self, over(self.shape, params)),
    isInexact: true,
  },
};
