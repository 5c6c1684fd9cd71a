/** Absolute values, signs, and rounding to whole numbers: what is flat between its jumps has a gradient of zeros. */
import { unary } from '../../arrays/pointwise.ts';
import { zerosLike } from '../internal/constants.ts';
import type { Rule } from '../rule.ts';

const magnitudes = unary({ float: Math.abs, int64: (a) => (a < 0n ? -a : a) });

export const abs: Rule<'abs'> = {
  forward: ({ self }) => magnitudes(self),
  vjp: { self: (grad, { self }) => grad.mul(self.sign()) },
};

const signs = unary({
  float: (a) => (a > 0 ? 1 : a < 0 ? -1 : 0), // and so 0 for NaN
  int64: (a) => (a > 0n ? 1n : a < 0n ? -1n : 0n),
  bool: (a) => a,
});

export const sign: Rule<'sign'> = {
  forward: ({ self }) => signs(self),
  vjp: { self: (grad) => zerosLike(grad) },
};

const itself = (a: bigint): bigint => a;
const floors = unary({ float: Math.floor, int64: itself });
const ceilings = unary({ float: Math.ceil, int64: itself });
const truncations = unary({ float: Math.trunc, int64: itself });

export const floor: Rule<'floor'> = {
  forward: ({ self }) => floors(self),
  vjp: { self: (grad) => zerosLike(grad) },
};

export const ceil: Rule<'ceil'> = {
  forward: ({ self }) => ceilings(self),
  vjp: { self: (grad) => zerosLike(grad) },
};

export const trunc: Rule<'trunc'> = {
  forward: ({ self }) => truncations(self),
  vjp: { self: (grad) => zerosLike(grad) },
};

/** From here on every double is a whole number, so that adding it rounds: to the nearest, and halves to even. */
const wholeOnly = 2 ** 52;

function roundHalfToEven(a: number): number {
  if (!(Math.abs(a) < wholeOnly)) return a;
  const magnitude = Math.abs(a) + wholeOnly - wholeOnly;
  return a < 0 || Object.is(a, -0) ? -magnitude : magnitude;
}

const nearest = unary({ float: roundHalfToEven, int64: itself });

export const round: Rule<'round'> = {
  forward: ({ self }) => nearest(self),
  vjp: { self: (grad) => zerosLike(grad) },
};
