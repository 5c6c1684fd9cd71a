/** The trigonometric functions, of radians, and their inverses. */
import { unary } from '../../arrays/pointwise.ts';
import type { Tensor } from '../../tensor.ts';
import type { Rule } from '../rule.ts';

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

const tangents = unary({ float: Math.tan });

export const tan: Rule<'tan'> = {
  forward: ({ self }) => tangents(self),
  vjp: { self: (grad, { result }) => grad.mul(result.mul(result).add(1)) },
};

/** 1 / √(1 - x²) */
const slopeOfArcSine = (x: Tensor): Tensor => x.mul(x).rsub(1).rsqrt();

const arcSines = unary({ float: Math.asin });

export const asin: Rule<'asin'> = {
  forward: ({ self }) => arcSines(self),
  vjp: { self: (grad, { self }) => grad.mul(slopeOfArcSine(self)) },
};

const arcCosines = unary({ float: Math.acos });

export const acos: Rule<'acos'> = {
  forward: ({ self }) => arcCosines(self),
  vjp: { self: (grad, { self }) => grad.mul(slopeOfArcSine(self).neg()) },
};

const arcTangents = unary({ float: Math.atan });

export const atan: Rule<'atan'> = {
  forward: ({ self }) => arcTangents(self),
  vjp: { self: (grad, { self }) => grad.div(self.mul(self).add(1)) },
};
