/** Elementwise arithmetic and functions. */
import type { NdArray } from '../arrays/array.ts';
import { copy } from '../arrays/copy.ts';
import { type Dtype, isFloating } from '../arrays/dtype.ts';
import { fill as fillArray } from '../arrays/fill.ts';
import { zerosLaidOutLike } from '../arrays/layout.ts';
import { binary, unary } from '../arrays/pointwise.ts';
import { kindOf, scalarToElement, scalarToNumber } from '../arrays/scalar.ts';
import { expand } from '../arrays/views.ts';
import { withScalar } from '../arrays/with-scalar.ts';
import { TensorError } from '../error.ts';
import { zerosLike } from './internal/constants.ts';
import { eq, ge, maskedFill, thresholdBackward } from './internal/masking.ts';
import type { Rule } from './rule.ts';

const sums = binary({ float: (a, b) => a + b, int64: (a, b) => a + b, bool: (a, b) => a | b });
const sumsScaled = binary({
  float: (a, b, alpha) => a + alpha * b,
  int64: (a, b, alpha) => a + alpha * b,
  bool: (a, b, alpha) => a | (alpha & b),
});
const differences = binary({ float: (a, b) => a - b, int64: (a, b) => a - b });
const differencesScaled = binary({ float: (a, b, alpha) => a - alpha * b, int64: (a, b, alpha) => a - alpha * b });
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

/** As in C: 1 to any power is 1, and so is -1 to an infinite one. */
const realPower = (base: number, exponent: number): number =>
  base === 1 || (base === -1 && Math.abs(exponent) === Infinity) ? 1 : base ** exponent;

/** Exact but for wrapping; a negative power of anything but 1 and -1 is 0. */
function integerPower(base: bigint, exponent: bigint): bigint {
  if (exponent >= 0n) return base ** exponent;
  if (base === 1n) return 1n;
  return base === -1n ? (exponent % 2n === 0n ? 1n : -1n) : 0n;
}

const powers = binary({ float: realPower, int64: integerPower });

/** Powers that take no logarithm. They are what PyTorch computes, and differ at infinities and in the last bit. */
const shortPowers = new Map([
  [-2, unary({ float: (a) => 1 / (a * a) })],
  [-1, unary({ float: (a) => 1 / a })],
  [-0.5, unary({ float: (a) => 1 / Math.sqrt(a) })],
  [0.5, unary({ float: Math.sqrt })],
  [2, unary({ float: (a) => a * a })],
  [3, unary({ float: (a) => a * a * a })],
]);

export const pow_tensor_scalar: Rule<'pow_tensor_scalar'> = {
  forward: ({ self }, { exponent }) => {
    if (!isFloating(self.dtype) && kindOf(exponent) === 'int' && scalarToNumber(exponent) < 0)
      throw new TensorError('invalid-argument', 'integers have no negative integer powers: convert to a float dtype');
    const [base, n] = withScalar(self, exponent);
    const short = isFloating(base.dtype) ? shortPowers.get(scalarToNumber(exponent)) : undefined;
    return short ? short(base) : powers(base, n);
  },
  vjp: {
    self: (grad, { self, params: { exponent } }) => {
      const n = scalarToNumber(exponent);
      return n === 0 ? zerosLike(self) : grad.mul(self.pow(n - 1).mul(n));
    },
  },
  node: 'PowBackward0',
};

export const pow_tensor_tensor: Rule<'pow_tensor_tensor'> = {
  forward: ({ self, exponent }) => powers(self, exponent),
  vjp: {
    self: (grad, { self, exponent }) =>
      maskedFill(grad.mul(self.pow(exponent.sub(1)).mul(exponent)), eq(exponent, 0), 0),
    exponent: (grad, { self, exponent, result }) =>
      grad.mul(maskedFill(result.mul(self.log()), eq(self, 0).mul(ge(exponent, 0)), 0)), // 0 ** x is constant for x >= 0
  },
  node: 'PowBackward1',
};

export const pow_scalar: Rule<'pow_scalar'> = {
  forward: ({ exponent }, { base }) => {
    const [exponents, bases] = withScalar(exponent, base);
    return powers(bases, exponents);
  },
  vjp: {
    exponent: (grad, { exponent, result, params: { base } }) =>
      scalarToNumber(base) === 0
        ? grad.mul(maskedFill(result.mul(-Infinity), ge(exponent, 0), 0))
        : grad.mul(result.mul(Math.log(scalarToNumber(base)))),
  },
  node: 'PowBackward2',
};

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

export const clone: Rule<'clone'> = {
  forward: ({ self }) => copy(self),
  vjp: { self: (grad) => grad },
};

export const zero: Rule<'zero'> = {
  forward: ({ self }) => zerosLaidOutLike(self),
  vjp: { self: (grad) => zerosLike(grad) },
  overwritesOverlaps: true,
};

export const fill: Rule<'fill'> = {
  forward: ({ self }, { value }) => {
    const filled = zerosLaidOutLike(self);
    fillArray(filled, scalarToElement(value, self.dtype));
    return filled;
  },
  vjp: { self: (grad) => zerosLike(grad) },
  node: 'FillBackward2',
  overwritesOverlaps: true,
};

export const copy_: Rule<'copy'> = {
  forward: ({ self, src }) => expand(src, self.shape),
  vjp: {
    self: (grad) => zerosLike(grad),
    src: (grad) => grad,
  },
  node: 'CopyBackwards',
};
