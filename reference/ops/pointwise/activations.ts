/** Activations: the bends between the layers of a network. (relu and sigmoid are older, and stand in functions.ts.) */
import { binary, unary } from '../../arrays/pointwise.ts';
import { TensorError } from '../../error.ts';
import { clip, constant } from '../internal/clipping.ts';
import { eluBackward } from '../internal/elu-backward.ts';
import { logisticTail } from '../internal/logistic-tail.ts';
import type { Rule } from '../rule.ts';

const logLogistics = unary({ float: (a) => Math.min(a, 0) - Math.log1p(Math.exp(-Math.abs(a))) });

export const log_sigmoid: Rule<'log_sigmoid'> = {
  forward: ({ self }) => logLogistics(self),
  vjp: { self: (grad, { self }) => grad.mul(logisticTail(self)) },
};

const softPositives = binary({
  float: (a, beta, threshold) => (a * beta > threshold ? a : Math.log1p(Math.exp(a * beta)) / beta),
});

export const softplus: Rule<'softplus'> = {
  forward: ({ self }, { beta, threshold }) => softPositives(self, constant(beta, self), threshold),
  vjp: {
    self: (grad, { self, params: { beta, threshold } }) =>
      grad.where(self.mul(beta).gt(threshold), grad.mul(self.mul(beta).sigmoid())),
  },
};

const leaks = binary({ float: (a, slope) => (a > 0 ? a : a * slope) });

export const leaky_relu: Rule<'leaky_relu'> = {
  forward: ({ self }, { negative_slope }) => leaks(self, constant(negative_slope, self)),
  vjp: {
    self: (grad, { self, params: { negative_slope } }) => grad.where(self.gt(0), grad.mul(negative_slope)),
  },
};

const exponentialsBelow = binary({ float: (a, alpha) => (a <= 0 ? alpha * Math.expm1(a) : a) });

export const elu: Rule<'elu'> = {
  forward: ({ self }, { alpha }) => exponentialsBelow(self, constant(alpha, self)),
  vjp: {
    self: (grad, { self, params: { alpha } }) => eluBackward(grad, self, alpha),
  },
};

const weighted = unary({ float: (a) => a / (1 + Math.exp(-a)) });

export const silu: Rule<'silu'> = {
  forward: ({ self }) => weighted(self),
  vjp: {
    self: (grad, { self }) => grad.mul(self.sigmoid()).mul(self.mul(self.sigmoid().rsub(1)).add(1)),
  },
};

export const hardtanh: Rule<'hardtanh'> = {
  forward: ({ self }, { min_val, max_val }) => {
    if (min_val > max_val)
      throw new TensorError('invalid-argument', `min_val ${min_val} is above max_val ${max_val}: exchange them`);
    return clip(self, constant(min_val, self), constant(max_val, self));
  },
  vjp: {
    self: (grad, { self, params: { min_val, max_val } }) =>
      grad.maskedFill(self.ge(max_val).logicalOr(self.le(min_val)), 0),
  },
};
