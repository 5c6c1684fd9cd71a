/** The pointwise ops of the catalogue as jax-js spells them. */
import type { OpTable } from '../../functional/op-table.ts';
import { operand, plain, without } from './operands.ts';
import type { Jax, Numpy, Tensor } from './surface.ts';

/** The pointwise ops, over a loaded jax-js. */
export const pointwise = ({ numpy }: Jax) =>
  ({ ...arithmetic(numpy), ...elementwise(numpy), ...questions(numpy) }) satisfies OpTable<Tensor>;

const arithmetic = (numpy: Numpy) =>
  ({
    add: ({ self, other }, { alpha }) => numpy.add(self, without(operand(other), 'alpha', alpha, 1)),
    sub: ({ self, other }, { alpha }) => numpy.subtract(self, without(operand(other), 'alpha', alpha, 1)),
    rsub: ({ self, other }, { alpha }) => numpy.subtract(operand(other), without(self, 'alpha', alpha, 1)),
    mul: ({ self, other }) => numpy.multiply(self, operand(other)),
    div: ({ self, other }) => numpy.trueDivide(self, operand(other)),
    pow_tensor_scalar: ({ self }, { exponent }) => numpy.power(self, plain(exponent)),
    pow_tensor_tensor: ({ self, exponent }) => numpy.power(self, exponent),
    pow_scalar: ({ exponent }, { base }) => numpy.power(plain(base), exponent),
    maximum: ({ self, other }) => numpy.maximum(self, other),
    minimum: ({ self, other }) => numpy.minimum(self, other),
    fmax: ({ self, other }) => numpy.fmax(self, other),
    fmin: ({ self, other }) => numpy.fmin(self, other),
    hypot: ({ self, other }) => numpy.hypot(self, other),
    clamp: ({ self }, { min, max }) => numpy.clip(self, bound(min), bound(max)),
    clamp_tensor: ({ self, min, max }) => numpy.clip(self, min, max),
    remainder: ({ self, other }) => numpy.remainder(self, operand(other)),
    fmod: ({ self, other }) => numpy.fmod(self, operand(other)),
    atan2: ({ self, other }) => numpy.atan2(self, other),
  }) satisfies OpTable<Tensor>;

const bound = (value: Parameters<typeof plain>[0] | null | undefined): number | undefined =>
  value === null || value === undefined ? undefined : Number(plain(value));

const elementwise = (numpy: Numpy) =>
  ({
    neg: ({ self }) => numpy.negative(self),
    abs: ({ self }) => numpy.abs(self),
    sign: ({ self }) => numpy.sign(self),
    floor: ({ self }) => numpy.floor(self),
    ceil: ({ self }) => numpy.ceil(self),
    round: ({ self }) => numpy.round(self),
    trunc: ({ self }) => numpy.trunc(self),
    square: ({ self }) => numpy.square(self),
    sqrt: ({ self }) => numpy.sqrt(self),
    reciprocal: ({ self }) => numpy.reciprocal(self),
    exp: ({ self }) => numpy.exp(self),
    expm1: ({ self }) => numpy.expm1(self),
    log: ({ self }) => numpy.log(self),
    log1p: ({ self }) => numpy.log1p(self),
    log2: ({ self }) => numpy.log2(self),
    sin: ({ self }) => numpy.sin(self),
    cos: ({ self }) => numpy.cos(self),
    tan: ({ self }) => numpy.tan(self),
    asin: ({ self }) => numpy.asin(self),
    acos: ({ self }) => numpy.acos(self),
    atan: ({ self }) => numpy.atan(self),
    sinh: ({ self }) => numpy.sinh(self),
    cosh: ({ self }) => numpy.cosh(self),
    tanh: ({ self }) => numpy.tanh(self),
  }) satisfies OpTable<Tensor>;

const questions = (numpy: Numpy) =>
  ({
    eq: ({ self, other }) => numpy.equal(self, operand(other)),
    ne: ({ self, other }) => numpy.notEqual(self, operand(other)),
    lt: ({ self, other }) => numpy.less(self, operand(other)),
    le: ({ self, other }) => numpy.lessEqual(self, operand(other)),
    gt: ({ self, other }) => numpy.greater(self, operand(other)),
    ge: ({ self, other }) => numpy.greaterEqual(self, operand(other)),
    isnan: ({ self }) => numpy.isnan(self),
    isinf: ({ self }) => numpy.isinf(self),
    isfinite: ({ self }) => numpy.isfinite(self),
    logical_not: ({ self }) => numpy.logicalNot(self),
    logical_and: ({ self, other }) => numpy.logicalAnd(self, other),
    logical_or: ({ self, other }) => numpy.logicalOr(self, other),
    logical_xor: ({ self, other }) => numpy.logicalXor(self, other),
  }) satisfies OpTable<Tensor>;
