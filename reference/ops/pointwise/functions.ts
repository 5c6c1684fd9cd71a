/** S-shaped functions, and relu. */
import { errorFunction } from '../../arrays/error-function.ts';
import { unary } from '../../arrays/pointwise.ts';
import { thresholdBackward } from '../internal/threshold.ts';
import type { Rule } from '../rule.ts';

const logistics = unary({ float: (a) => 1 / (1 + Math.exp(-a)) });

export const sigmoid: Rule<'sigmoid'> = {
  forward: ({ self }) => logistics(self),
  vjp: { self: (grad, { result }) => grad.mul(result.rsub(1)).mul(result) },
};

const hyperbolicTangents = unary({ float: Math.tanh });

export const tanh: Rule<'tanh'> = {
  forward: ({ self }) => hyperbolicTangents(self),
  vjp: { self: (grad, { result }) => grad.mul(result.mul(result).rsub(1)) },
};

const errorFunctions = unary({ float: errorFunction });

/** The slope of the error function at 0. */
const twoByRootPi = 2 / Math.sqrt(Math.PI);

export const erf: Rule<'erf'> = {
  forward: ({ self }) => errorFunctions(self),
  vjp: { self: (grad, { self }) => self.mul(self).neg().exp().mul(twoByRootPi).mul(grad) },
};

// biome-ignore lint/complexity/useMathMinMax: -0 stays -0, as in PyTorch, and Math.max would make it 0
const positives = unary({ float: (a) => (a < 0 ? 0 : a), int64: (a) => (a < 0n ? 0n : a) });

export const relu: Rule<'relu'> = {
  forward: ({ self }) => positives(self),
  vjp: { self: (grad, { result }) => thresholdBackward(grad, result) },
};
