/** Exponentials and logarithms, and the hyperbolic functions that are made of exponentials. */
import { unary } from '../../arrays/pointwise.ts';
import type { Rule } from '../rule.ts';

const exponentials = unary({ float: Math.exp });

export const exp: Rule<'exp'> = {
  forward: ({ self }) => exponentials(self),
  vjp: { self: (grad, { result }) => grad.mul(result) },
};

const exponentialsLessOne = unary({ float: Math.expm1 });

export const expm1: Rule<'expm1'> = {
  forward: ({ self }) => exponentialsLessOne(self),
  vjp: { self: (grad, { result }) => grad.mul(result.add(1)) },
};

const logarithms = unary({ float: Math.log });

export const log: Rule<'log'> = {
  forward: ({ self }) => logarithms(self),
  vjp: { self: (grad, { self }) => grad.div(self) },
};

const logarithmsOfOneMore = unary({ float: Math.log1p });

export const log1p: Rule<'log1p'> = {
  forward: ({ self }) => logarithmsOfOneMore(self),
  vjp: { self: (grad, { self }) => grad.div(self.add(1)) },
  node: 'Log1PBackward0',
};

const binaryLogarithms = unary({ float: Math.log2 });

export const log2: Rule<'log2'> = {
  forward: ({ self }) => binaryLogarithms(self),
  vjp: { self: (grad, { self }) => grad.div(self.mul(Math.LN2)) },
};

const hyperbolicSines = unary({ float: Math.sinh });

export const sinh: Rule<'sinh'> = {
  forward: ({ self }) => hyperbolicSines(self),
  vjp: { self: (grad, { self }) => grad.mul(self.cosh()) },
};

const hyperbolicCosines = unary({ float: Math.cosh });

export const cosh: Rule<'cosh'> = {
  forward: ({ self }) => hyperbolicCosines(self),
  vjp: { self: (grad, { self }) => grad.mul(self.sinh()) },
};
