/** Functions of one number. */
import { unary } from '../../arrays/pointwise.ts';
import { thresholdBackward } from '../internal/masking.ts';
import type { Rule } from '../rule.ts';

const exponentials = unary({ float: Math.exp });

export const exp: Rule<'exp'> = {
  forward: ({ self }) => exponentials(self),
  vjp: { self: (grad, { result }) => grad.mul(result) },
};

const logarithms = unary({ float: Math.log });

export const log: Rule<'log'> = {
  forward: ({ self }) => logarithms(self),
  vjp: { self: (grad, { self }) => grad.div(self) },
};

const sines = unary({ float: Math.sin });

export const sin: Rule<'sin'> = {
  forward: ({ self }) => sines(self),
  vjp: { self: (grad, { self }) => grad.mul(self.cos()) },
};

const cosines = unary({ float: Math.cos });

export const cos: Rule<'cos'> = {
  forward: ({ self }) => cosines(self),
  vjp: { self: (grad, { self }) => grad.mul(self.sin().neg()) },
};

const logistics = unary({ float: (a) => 1 / (1 + Math.exp(-a)) });

export const sigmoid: Rule<'sigmoid'> = {
  forward: ({ self }) => logistics(self),
  vjp: { self: (grad, { result }) => grad.mul(result.rsub(1)).mul(result) },
};

// biome-ignore lint/complexity/useMathMinMax: -0 stays -0, as in PyTorch, and Math.max would make it 0
const positives = unary({ float: (a) => (a < 0 ? 0 : a), int64: (a) => (a < 0n ? 0n : a) });

export const relu: Rule<'relu'> = {
  forward: ({ self }) => positives(self),
  vjp: { self: (grad, { result }) => thresholdBackward(grad, result) },
};
