/** The pointwise ops of the catalogue as node-mlx spells them. */
import type { OpTable } from '../../functional/op-table.ts';
import { operand, plain, without } from './operands.ts';
import type { Core, Tensor } from './surface.ts';

/** The pointwise ops, over a loaded node-mlx. */
export const pointwise = (core: Core) =>
  ({ ...arithmetic(core), ...elementwise(core), ...questions(core) }) satisfies OpTable<Tensor>;

const arithmetic = (core: Core) =>
  ({
    add: ({ self, other }, { alpha }) => core.add(self, without(operand(core, other, self), 'alpha', alpha, 1)),
    sub: ({ self, other }, { alpha }) => core.subtract(self, without(operand(core, other, self), 'alpha', alpha, 1)),
    rsub: ({ self, other }, { alpha }) => core.subtract(operand(core, other, self), without(self, 'alpha', alpha, 1)),
    mul: ({ self, other }) => core.multiply(self, operand(core, other, self)),
    div: ({ self, other }) => core.divide(self, operand(core, other, self)),
    pow_tensor_scalar: ({ self }, { exponent }) => core.power(self, operand(core, exponent, self)),
    pow_tensor_tensor: ({ self, exponent }) => core.power(self, exponent),
    pow_scalar: ({ exponent }, { base }) => core.power(operand(core, base, exponent), exponent),
    maximum: ({ self, other }) => core.maximum(self, other),
    minimum: ({ self, other }) => core.minimum(self, other),
    clamp: ({ self }, { min, max }) => core.clip(self, bound(min), bound(max)),
    clamp_tensor: ({ self, min, max }) => core.clip(self, min ?? null, max ?? null),
    remainder: ({ self, other }) => core.remainder(self, operand(core, other, self)),
    atan2: ({ self, other }) => core.arctan2(self, other),
  }) satisfies OpTable<Tensor>;

const bound = (value: Parameters<typeof plain>[0] | null | undefined): number | null =>
  value === null || value === undefined ? null : plain(value);

const elementwise = (core: Core) =>
  ({
    neg: ({ self }) => core.negative(self),
    abs: ({ self }) => core.abs(self),
    sign: ({ self }) => core.sign(self),
    floor: ({ self }) => core.floor(self),
    ceil: ({ self }) => core.ceil(self),
    round: ({ self }) => core.round(self),
    square: ({ self }) => core.square(self),
    sqrt: ({ self }) => core.sqrt(self),
    rsqrt: ({ self }) => core.rsqrt(self),
    reciprocal: ({ self }) => core.reciprocal(self),
    exp: ({ self }) => core.exp(self),
    expm1: ({ self }) => core.expm1(self),
    log: ({ self }) => core.log(self),
    log1p: ({ self }) => core.log1p(self),
    log2: ({ self }) => core.log2(self),
    sin: ({ self }) => core.sin(self),
    cos: ({ self }) => core.cos(self),
    tan: ({ self }) => core.tan(self),
    asin: ({ self }) => core.arcsin(self),
    acos: ({ self }) => core.arccos(self),
    atan: ({ self }) => core.arctan(self),
    sinh: ({ self }) => core.sinh(self),
    cosh: ({ self }) => core.cosh(self),
    tanh: ({ self }) => core.tanh(self),
    erf: ({ self }) => core.erf(self),
  }) satisfies OpTable<Tensor>;

const questions = (core: Core) =>
  ({
    eq: ({ self, other }) => core.equal(self, operand(core, other, self)),
    ne: ({ self, other }) => core.notEqual(self, operand(core, other, self)),
    lt: ({ self, other }) => core.less(self, operand(core, other, self)),
    le: ({ self, other }) => core.lessEqual(self, operand(core, other, self)),
    gt: ({ self, other }) => core.greater(self, operand(core, other, self)),
    ge: ({ self, other }) => core.greaterEqual(self, operand(core, other, self)),
    isnan: ({ self }) => core.isnan(self),
    isinf: ({ self }) => core.isinf(self),
    logical_not: ({ self }) => core.logicalNot(self),
    logical_and: ({ self, other }) => core.logicalAnd(self, other),
    logical_or: ({ self, other }) => core.logicalOr(self, other),
  }) satisfies OpTable<Tensor>;
