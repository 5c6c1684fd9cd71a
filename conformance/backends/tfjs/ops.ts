/** The ops of the catalogue as tfjs spells them. What moves elements may be several of its ops; what computes is one. */
import type { Scalar } from '../../../spec/index.ts';
import type { OpTable } from '../../functional/op-table.ts';
import { Unsupported } from '../../interpreter/unsupported.ts';
import { isScalar, scalarValue } from '../../programs/scalars.ts';
import * as moves from './moves.ts';
import type { Tensor, Tf } from './surface.ts';

/** The ops, over a loaded tfjs. */
export const opsOf = (tf: Tf) =>
  ({
    ...arithmetic(tf),
    ...elementwise(tf),
    ...questions(tf),
    ...reductions(tf),
    ...shapes(tf),
    matmul: ({ self, other }) => moves.matmul(tf, self, other),
    gather: ({ self, index }, { dim }) => moves.gather(tf, self, index, dim),
    mse_loss: ({ self, target }, { reduction }) => meanSquaredError(tf, self, target, reduction),
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

const reductions = (tf: Tf) =>
  ({
    sum: ({ self }) => tf.sum(self),
    sum_dim: ({ self }, { dim, keepdim }) => tf.sum(self, axes(dim), keepdim),
    mean: ({ self }) => tf.mean(self),
    mean_dim: ({ self }, { dim, keepdim }) => tf.mean(self, axes(dim), keepdim),
    max: ({ self }) => tf.max(self),
    max_dim: ({ self }, { dim, keepdim }) => [tf.max(self, dim, keepdim), moves.argMax(tf, self, dim, keepdim)],
  }) satisfies OpTable<Tensor>;

const shapes = (tf: Tf) =>
  ({
    reshape: ({ self }, { shape }) => tf.reshape(self, shape),
    transpose: ({ self }, { dim0, dim1 }) => moves.transpose(tf, self, dim0, dim1),
    permute: ({ self }, { dims }) => moves.permute(tf, self, dims),
    expand: ({ self }, { size }) => moves.expand(tf, self, size),
    select: ({ self }, { dim, index }) => moves.select(tf, self, dim, index),
    narrow: ({ self }, { dim, start, length }) => moves.narrow(tf, self, dim, start, length),
    slice: ({ self }, { dim, start, end, step }) => moves.slice(tf, self, dim, start, end, step),
    cat: ({ tensors }, { dim }) => tf.concat(tensors, dim),
  }) satisfies OpTable<Tensor>;

/** PyTorch reduces everything when no dimension is named. */
const axes = (dim: readonly number[]): readonly number[] | undefined => (dim.length === 0 ? undefined : dim);

/** A Python scalar takes the dtype of the tensor that it meets, unless it is a float among integers. */
function operand(tf: Tf, value: Tensor | Scalar, beside: Tensor): Tensor {
  if (isTensor(value)) return value;
  const isInt = typeof value === 'object' ? 'int' in value : typeof value === 'boolean' || Number.isInteger(value);
  return tf.scalar(Number(scalarValue(value)), isInt && beside.dtype !== 'float32' ? 'int32' : 'float32');
}

function boolean(tensor: Tensor): Tensor {
  if (tensor.dtype !== 'bool') throw new Unsupported('logic', 'the logic of tfjs takes bools only');
  return tensor;
}

const isTensor = (value: Tensor | Scalar): value is Tensor => !isScalar(value);

function withAlphaOne(name: string, alpha: number | undefined, operand: Tensor): Tensor {
  if (alpha !== undefined && alpha !== 1) throw new Unsupported('alpha', `tf.${name} has no alpha`);
  return operand;
}

function meanSquaredError(
  tf: Tf,
  self: Tensor,
  target: Tensor,
  reduction: 'mean' | 'sum' | 'none' | undefined,
): Tensor {
  if (self.shape.join() !== target.shape.join())
    throw new Unsupported('mse_loss', 'tf.losses.meanSquaredError does not broadcast');
  const reductions = { mean: tf.Reduction.MEAN, sum: tf.Reduction.SUM, none: tf.Reduction.NONE };
  return tf.losses.meanSquaredError(target, self, undefined, reduction && reductions[reduction]);
}
