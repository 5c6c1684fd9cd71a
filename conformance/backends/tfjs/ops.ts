/** The ops of the catalogue as tfjs spells them. What moves elements may be several of its ops; what computes is one. */
import type { OpName } from '../../../spec/index.ts';
import type { OpTable } from '../../functional/op-table.ts';
import { activations } from './activations.ts';
import { creation } from './creation.ts';
import { losses } from './losses.ts';
import { boolean, bound, operand, withAlphaOne } from './operands.ts';
import { products } from './products.ts';
import { reductions } from './reductions.ts';
import { selection } from './selection.ts';
import { shapes } from './shapes.ts';
import type { Tensor, Tf } from './surface.ts';

/** The ops that no single op of tfjs computes. */
export const lackedOps = [
  'addcdiv',
  'addcmul',
  'addmm',
  'binary_cross_entropy',
  'clamp_tensor',
  'cross_entropy',
  'cross_entropy_probabilities',
  'fmax',
  'fmin',
  'fmod',
  'gelu',
  'hypot',
  'index',
  'index_put',
  'layer_norm',
  'lerp',
  'lerp_tensor',
  'log2',
  'nll_loss',
  'scatter',
  'scatter_add',
  'scatter_value',
  'silu',
  'smooth_l1_loss',
  'sort',
  'std',
  'take_along_dim',
  'trunc',
] as const satisfies readonly OpName[];

/** The ops, over a loaded tfjs. */
export const opsOf = (tf: Tf) =>
  ({
    ...creation(tf),
    ...arithmetic(tf),
    ...elementwise(tf),
    ...activations(tf),
    ...questions(tf),
    ...reductions(tf),
    ...shapes(tf),
    ...selection(tf),
    ...products(tf),
    ...losses(tf),
  }) satisfies OpTable<Tensor>;

const arithmetic = (tf: Tf) =>
  ({
    add: ({ self, other }, { alpha }) => tf.add(self, withAlphaOne('add', alpha, operand(tf, other, self))),
    sub: ({ self, other }, { alpha }) => tf.sub(self, withAlphaOne('sub', alpha, operand(tf, other, self))),
    rsub: ({ self, other }, { alpha }) => tf.sub(operand(tf, other, self), withAlphaOne('sub', alpha, self)),
    mul: ({ self, other }) => tf.mul(self, operand(tf, other, self)),
    div: ({ self, other }) => tf.div(self, operand(tf, other, self)),
    pow_tensor_scalar: ({ self }, { exponent }) => tf.pow(self, operand(tf, exponent, self)),
    pow_tensor_tensor: ({ self, exponent }) => tf.pow(self, exponent),
    pow_scalar: ({ exponent }, { base }) => tf.pow(operand(tf, base, exponent), exponent),
    maximum: ({ self, other }) => tf.maximum(self, other),
    minimum: ({ self, other }) => tf.minimum(self, other),
    clamp: ({ self }, { min, max }) => tf.clipByValue(self, bound(min, -Infinity), bound(max, Infinity)),
    remainder: ({ self, other }) => tf.mod(self, operand(tf, other, self)),
    atan2: ({ self, other }) => tf.atan2(self, other),
    clone: ({ self }) => tf.clone(self),
  }) satisfies OpTable<Tensor>;

const elementwise = (tf: Tf) =>
  ({
    neg: ({ self }) => tf.neg(self),
    abs: ({ self }) => tf.abs(self),
    sign: ({ self }) => tf.sign(self),
    floor: ({ self }) => tf.floor(self),
    ceil: ({ self }) => tf.ceil(self),
    round: ({ self }) => tf.round(self),
    square: ({ self }) => tf.square(self),
    sqrt: ({ self }) => tf.sqrt(self),
    rsqrt: ({ self }) => tf.rsqrt(self),
    reciprocal: ({ self }) => tf.reciprocal(self),
    exp: ({ self }) => tf.exp(self),
    expm1: ({ self }) => tf.expm1(self),
    log: ({ self }) => tf.log(self),
    log1p: ({ self }) => tf.log1p(self),
    sin: ({ self }) => tf.sin(self),
    cos: ({ self }) => tf.cos(self),
    tan: ({ self }) => tf.tan(self),
    asin: ({ self }) => tf.asin(self),
    acos: ({ self }) => tf.acos(self),
    atan: ({ self }) => tf.atan(self),
    sinh: ({ self }) => tf.sinh(self),
    cosh: ({ self }) => tf.cosh(self),
    tanh: ({ self }) => tf.tanh(self),
    sigmoid: ({ self }) => tf.sigmoid(self),
    erf: ({ self }) => tf.erf(self),
    relu: ({ self }) => tf.relu(self),
  }) satisfies OpTable<Tensor>;

/** What tfjs compares is brought to one dtype by it; what it joins by logic must be bool already. */
const questions = (tf: Tf) =>
  ({
    eq: ({ self, other }) => tf.equal(self, operand(tf, other, self)),
    ne: ({ self, other }) => tf.notEqual(self, operand(tf, other, self)),
    lt: ({ self, other }) => tf.less(self, operand(tf, other, self)),
    le: ({ self, other }) => tf.lessEqual(self, operand(tf, other, self)),
    gt: ({ self, other }) => tf.greater(self, operand(tf, other, self)),
    ge: ({ self, other }) => tf.greaterEqual(self, operand(tf, other, self)),
    isnan: ({ self }) => tf.isNaN(self),
    isinf: ({ self }) => tf.isInf(self),
    isfinite: ({ self }) => tf.isFinite(self),
    logical_not: ({ self }) => tf.logicalNot(boolean(self)),
    logical_and: ({ self, other }) => tf.logicalAnd(boolean(self), boolean(other)),
    logical_or: ({ self, other }) => tf.logicalOr(boolean(self), boolean(other)),
    logical_xor: ({ self, other }) => tf.logicalXor(boolean(self), boolean(other)),
  }) satisfies OpTable<Tensor>;
