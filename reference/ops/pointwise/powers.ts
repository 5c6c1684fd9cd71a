/** Powers: of tensors and of numbers, by tensors and by numbers. */
import { isFloating } from '../../arrays/dtype.ts';
import { binary, unary } from '../../arrays/pointwise.ts';
import { kindOf, scalarToNumber } from '../../arrays/scalar.ts';
import { withScalar } from '../../arrays/with-scalar.ts';
import { TensorError } from '../../error.ts';
import { zerosLike } from '../internal/constants.ts';
import type { Rule } from '../rule.ts';

/** As in C: 1 to any power is 1, and so is -1 to an infinite one. */
const realPower = (base: number, exponent: number): number =>
  base === 1 || (base === -1 && Math.abs(exponent) === Infinity) ? 1 : base ** exponent;

/** Exact but for wrapping; a negative power of anything but 1 and -1 is 0. */
function integerPower(base: bigint, exponent: bigint): bigint {
  if (exponent < 0n) return base === 1n || base === -1n ? integerPower(base, -exponent) : 0n;
  let power = 1n;
  let square = base;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) power = BigInt.asIntN(64, power * square);
    square = BigInt.asIntN(64, square * square);
  }
  return power;
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
    self: (grad, { self, exponent }) => grad.mul(self.pow(exponent.sub(1)).mul(exponent)).maskedFill(exponent.eq(0), 0),
    exponent: (grad, { self, exponent, result }) =>
      grad.mul(result.mul(self.log()).maskedFill(self.eq(0).logicalAnd(exponent.ge(0)), 0)), // 0 ** x is constant for x >= 0
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
        ? grad.mul(result.mul(-Infinity).maskedFill(exponent.ge(0), 0))
        : grad.mul(result.mul(Math.log(scalarToNumber(base)))),
  },
  node: 'PowBackward2',
};
