/** The ops of the catalogue that deepbox differentiates, and those that have no gradient anyway. */
import type { Scalar } from '../../../spec/index.ts';
import type { OpTable } from '../../functional/op-table.ts';
import { scalarValue } from '../../programs/scalars.ts';
import { losses } from './losses.ts';
import { axisOf, operand, without } from './operands.ts';
import { questions } from './questions.ts';
import { shapes } from './shapes.ts';
import type { Deepbox, Tensor } from './surface.ts';

/** The ops, over a loaded deepbox. */
export const opsOf = (deepbox: Deepbox) =>
  ({
    ...arithmetic(deepbox),
    ...elementwise,
    ...activations(deepbox),
    ...reductions(deepbox),
    ...questions(deepbox),
    ...shapes(deepbox),
    ...losses(deepbox),
  }) satisfies OpTable<Tensor>;

const arithmetic = (deepbox: Deepbox) =>
  ({
    add: ({ self, other }, { alpha }) => self.add(without(operand(deepbox, other, self), 'alpha', alpha, 1)),
    sub: ({ self, other }, { alpha }) => self.sub(without(operand(deepbox, other, self), 'alpha', alpha, 1)),
    rsub: ({ self, other }, { alpha }) => operand(deepbox, other, self).sub(without(self, 'alpha', alpha, 1)),
    mul: ({ self, other }) => self.mul(operand(deepbox, other, self)),
    div: ({ self, other }) => self.div(operand(deepbox, other, self)),
    pow_tensor_scalar: ({ self }, { exponent }) => self.pow(Number(scalarValue(exponent))),
    matmul: ({ self, other }) => self.matmul(other),
    mm: ({ self, mat2 }) => self.matmul(mat2),
    mv: ({ self, vec }) => self.matmul(vec),
    bmm: ({ self, mat2 }) => self.matmul(mat2),
    dot: ({ self, tensor }) => self.matmul(tensor),
  }) satisfies OpTable<Tensor>;

const elementwise = {
  neg: ({ self }) => self.neg(),
  abs: ({ self }) => self.abs(),
  exp: ({ self }) => self.exp(),
  log: ({ self }) => self.log(),
  sqrt: ({ self }) => self.sqrt(),
  square: ({ self }) => self.square(),
  tanh: ({ self }) => self.tanh(),
  clamp: ({ self }, { min, max }) => self.clip(bound(min, -Infinity), bound(max, Infinity)),
  to: ({ self }, { dtype }) => self.astype(dtype),
} satisfies OpTable<Tensor>;

const bound = (value: Scalar | null | undefined, unbounded: number): number =>
  value === null || value === undefined ? unbounded : Number(scalarValue(value));

const activations = ({ ndarray }: Deepbox) =>
  ({
    relu: ({ self }) => self.relu(),
    sigmoid: ({ self }) => self.sigmoid(),
    gelu: ({ self }, { approximate }) => without(self, 'approximate', approximate, 'none').gelu(),
    elu: ({ self }, { alpha }) => self.elu(alpha),
    leaky_relu: ({ self }, { negative_slope }) => self.leakyRelu(negative_slope),
    hardtanh: ({ self }, { min_val, max_val }) => self.hardtanh(min_val, max_val),
    softmax: ({ self }, { dim }) => ndarray.softmaxGrad(self, dim),
    log_softmax: ({ self }, { dim }) => ndarray.logSoftmaxGrad(self, dim),
  }) satisfies OpTable<Tensor>;

const reductions = ({ ndarray }: Deepbox) =>
  ({
    sum: ({ self }) => self.sum(),
    sum_dim: ({ self }, { dim, keepdim }) => self.sum(axisOf(dim), keepdim),
    mean: ({ self }) => self.mean(),
    mean_dim: ({ self }, { dim, keepdim }) => self.mean(axisOf(dim), keepdim),
    max: ({ self }) => self.max(),
    min: ({ self }) => self.min(),
    amax: ({ self }, { dim, keepdim }) => self.max(axisOf(dim), keepdim),
    amin: ({ self }, { dim, keepdim }) => self.min(axisOf(dim), keepdim),
    var: ({ self }, { dim, correction, keepdim }) =>
      ndarray.varianceGrad(without(self, 'keepdim', keepdim, false), axisOf(dim), correction),
  }) satisfies OpTable<Tensor>;
