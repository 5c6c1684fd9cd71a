/** The angle and the length of a vector in the plane. */
import { binary } from '../../arrays/pointwise.ts';
import type { Tensor } from '../../tensor.ts';
import type { Rule } from '../rule.ts';

const angles = binary({ float: Math.atan2 });

/** 1 / (x² + y²), and 0 where both are 0. */
function inverseSquare(x: Tensor, y: Tensor): Tensor {
  const square = x.mul(x).add(y.mul(y));
  return square.reciprocal().maskedFill(square.eq(0), 0);
}

export const atan2: Rule<'atan2'> = {
  forward: ({ self, other }) => angles(self, other),
  vjp: {
    self: (grad, { self, other }) => grad.mul(other).mul(inverseSquare(self, other)),
    other: (grad, { self, other }) => grad.mul(self.neg()).mul(inverseSquare(self, other)),
  },
};

const lengths = binary({ float: Math.hypot });

export const hypot: Rule<'hypot'> = {
  forward: ({ self, other }) => lengths(self, other),
  vjp: {
    self: (grad, { self, result }) => grad.mul(self.div(result)),
    other: (grad, { other, result }) => grad.mul(other.div(result)),
  },
};
