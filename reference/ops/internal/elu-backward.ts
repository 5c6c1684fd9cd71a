/** What of a gradient an elu lets through. */
import { ternary } from '../../arrays/pointwise.ts';
import { operation } from '../../autograd/operation.ts';
import { apply } from '../../autograd/record.ts';
import type { Tensor } from '../../tensor.ts';
import { constant } from './clipping.ts';

const slopes = ternary({ float: (grad, a, alpha) => (a <= 0 ? grad * alpha * Math.exp(a) : grad) });

/** Above 0 nothing is rounded. */
const sizes = ternary({ float: (grad, a, alpha) => (a <= 0 ? Math.abs(grad * alpha * Math.exp(a)) : 0) });

interface EluParams {
  readonly alpha: number;
}

const eluBackwardOp = operation(
  'elu_backward',
  {
    inputs: { grad: { reads: ['self'] }, self: { reads: ['grad', 'self'] } },
    outputs: { result: {} },
    dtype: 'promote',
    rounding: { class: 'accumulate' },
  },
  {
    forward: ({ grad, self }, { alpha }: EluParams) => slopes(grad, self, constant(alpha, self)),
    vjp: {
      grad: (outer, { self, params: { alpha } }) => eluBackward(outer, self, alpha),
      self: (outer, { grad, self, params: { alpha } }) =>
        eluBackward(outer.mul(grad), self, alpha).mul(self.lt(0).to(self.dtype)), // above 0 an infinite slope times 0 is NaN
    },
    accumulation: {
      terms: () => 4,
      magnitude: ({ grad, self }, { alpha }) => sizes(grad, self, constant(alpha, self)),
      isInexact: true,
    },
  },
);

/** The gradient above 0, and below it times `alpha` e^self. */
export const eluBackward = (grad: Tensor, self: Tensor, alpha: number): Tensor =>
  apply(eluBackwardOp, [grad, self], { alpha });
