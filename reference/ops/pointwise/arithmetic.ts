/** Sums, differences, products and quotients. */
import type { NdArray } from '../../arrays/array.ts';
import { type Dtype, isFloating } from '../../arrays/dtype.ts';
import { binary, unary } from '../../arrays/pointwise.ts';
import { scalarToElement } from '../../arrays/scalar.ts';
import { TensorError } from '../../error.ts';
import type { Rule } from '../rule.ts';

const sums = binary({ float: (a, b) => a + b, int64: (a, b) => a + b, bool: (a, b) => a | b });
const sumsScaled = binary({
  float: (a, b, alpha) => a + alpha * b,
  int64: (a, b, alpha) => a + alpha * b,
  bool: (a, b, alpha) => a | (alpha & b),
});
const differences = binary({ float: (a, b) => a - b, int64: (a, b) => a - b });
/** The addition of a negative multiple, as the sign of a zero shows; the negative of an int 0 is 0, and not -0. */
const differencesScaled = binary({
  float: (a, b, alpha) => a + (0 - alpha) * b,
  int64: (a, b, alpha) => a - alpha * b,
});
const magnitudes = unary({ float: Math.abs });
const products = binary({ float: (a, b) => a * b, int64: (a, b) => a * b, bool: (a, b) => a & b });
const quotients = binary({ float: (a, b) => a / b });

/** The factor of the second operand, in the dtype in which it is used. */
function factorFor(array: NdArray, alpha: number): number | bigint {
  if (!isFloating(array.dtype) && !Number.isInteger(alpha))
    throw new TensorError('dtype-mismatch', `alpha ${alpha} must be whole for ${array.dtype} tensors`);
  return array.dtype === 'float32' ? Math.fround(alpha) : scalarToElement(alpha, array.dtype);
}

/** With an alpha the factor, the product and the sum are rounded, and what is lost can be large against a small sum. */
const scaledSum: Rule<'add'>['accumulation'] = {
  terms: (_inputs, { alpha }) => (alpha === 1 ? 1 : 3),
  magnitude: ({ self, other }, { alpha }) =>
    sumsScaled(magnitudes(self), magnitudes(other), factorFor(self, Math.abs(alpha))),
  factors: ({ alpha }) => (alpha === 1 ? [] : [alpha]),
};

export const add: Rule<'add'> = {
  accumulation: scaledSum,
  forward: ({ self, other }, { alpha }) =>
    alpha === 1 ? sums(self, other) : sumsScaled(self, other, factorFor(self, alpha)),
  vjp: {
    self: (grad) => grad,
    other: (grad, { params: { alpha } }) => (alpha === 1 ? grad : grad.mul(alpha)),
  },
};

/** What is false minus true? There are two answers, so there is no subtraction of bools. */
const refusesBools = (dtypes: readonly Dtype[]): string | undefined =>
  dtypes.includes('bool') ? 'bools cannot be subtracted: convert them to a number dtype' : undefined;

export const sub: Rule<'sub'> = {
  refuses: refusesBools,
  accumulation: scaledSum,
  forward: ({ self, other }, { alpha }) =>
    alpha === 1 ? differences(self, other) : differencesScaled(self, other, factorFor(self, alpha)),
  vjp: {
    self: (grad) => grad,
    other: (grad, { params: { alpha } }) => (alpha === 1 ? grad.neg() : grad.neg().mul(alpha)),
  },
};

export const rsub: Rule<'rsub'> = {
  refuses: refusesBools,
  accumulation: {
    ...scaledSum,
    magnitude: ({ self, other }, params) => scaledSum.magnitude!({ self: other, other: self }, params),
  },
  forward: ({ self, other }, params) => sub.forward({ self: other, other: self }, params),
  vjp: {
    self: (grad, { params: { alpha } }) => (alpha === 1 ? grad.neg() : grad.neg().mul(alpha)),
    other: (grad) => grad,
  },
  node: (_shapes, { hasScalar }) => (hasScalar ? 'RsubBackward1' : 'RsubBackward0'),
};

export const mul: Rule<'mul'> = {
  forward: ({ self, other }) => products(self, other),
  vjp: {
    self: (grad, { other }) => grad.mul(other),
    other: (grad, { self }) => grad.mul(self),
  },
};

export const div: Rule<'div'> = {
  forward: ({ self, other }) => quotients(self, other),
  vjp: {
    self: (grad, { other }) => grad.div(other),
    other: (grad, { self, other }) => grad.neg().mul(self.div(other).div(other)), // d(a/b)/db = -(a/b)/b
  },
};

const negatives = unary({ float: (a) => -a, int64: (a) => -a });

export const neg: Rule<'neg'> = {
  forward: ({ self }) => negatives(self),
  vjp: { self: (grad) => grad.neg() },
};
