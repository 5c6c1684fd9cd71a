/** Squares, square roots and reciprocals. */
import { unary } from '../../arrays/pointwise.ts';
import type { Rule } from '../rule.ts';

const squares = unary({ float: (a) => a * a, int64: (a) => a * a });

export const square: Rule<'square'> = {
  forward: ({ self }) => squares(self),
  vjp: { self: (grad, { self }) => grad.mul(self.mul(2)) },
  node: 'PowBackward0',
};

const squareRoots = unary({ float: Math.sqrt });

export const sqrt: Rule<'sqrt'> = {
  forward: ({ self }) => squareRoots(self),
  vjp: { self: (grad, { result }) => grad.div(result.mul(2)) },
};

const inverseRoots = unary({ float: (a) => 1 / Math.sqrt(a) });

export const rsqrt: Rule<'rsqrt'> = {
  forward: ({ self }) => inverseRoots(self),
  vjp: { self: (grad, { result }) => grad.mul(-0.5).mul(result.pow(3)) },
};

const inverses = unary({ float: (a) => 1 / a });

export const reciprocal: Rule<'reciprocal'> = {
  forward: ({ self }) => inverses(self),
  vjp: { self: (grad, { result }) => grad.neg().mul(result.mul(result)) },
};
