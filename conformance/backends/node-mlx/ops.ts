/** The ops of the catalogue as node-mlx spells them. */
import type { Scalar } from '../../../spec/index.ts';
import type { OpTable } from '../../functional/op-table.ts';
import { Unsupported } from '../../interpreter/unsupported.ts';
import { scalarDtype } from '../../programs/scalars.ts';
import { losses } from './losses.ts';
import { axes, named, operand, plain, without } from './operands.ts';
import { pointwise } from './pointwise.ts';
import { reductions } from './reductions.ts';
import { shapes } from './shapes.ts';
import type { Core, Mlx, Tensor } from './surface.ts';

/** The ops, over a loaded node-mlx. */
export const opsOf = (mlx: Mlx) =>
  ({
    ...creation(mlx.core),
    ...pointwise(mlx.core),
    ...activations(mlx),
    ...reductions(mlx.core),
    ...shapes(mlx.core),
    ...selection(mlx.core),
    ...products(mlx.core),
    ...losses(mlx.nn),
  }) satisfies OpTable<Tensor>;

const creation = (core: Core) =>
  ({
    zeros: (_none, { size, dtype }) => core.zeros(size, named(core, dtype)),
    ones: (_none, { size, dtype }) => core.ones(size, named(core, dtype)),
    full: (_none, { size, fill_value, dtype }) =>
      core.full(size, plain(fill_value), named(core, dtype ?? dtypeOf(fill_value))),
    arange: (_none, { start, end, step = 1, dtype }) =>
      core.arange(plain(start), plain(end), plain(step), named(core, dtype)),
    linspace: (_none, { start, end, steps, dtype }) => core.linspace(start, end, steps, named(core, dtype)),
    eye: (_none, { n, m, dtype }) => core.eye(n, m ?? undefined, 0, named(core, dtype)),
    zeros_like: ({ self }, { dtype }) => core.zerosLike(without(self, 'dtype', dtype, null)),
    ones_like: ({ self }, { dtype }) => core.onesLike(without(self, 'dtype', dtype, null)),
    to: ({ self }, { dtype }) => self.astype(named(core, dtype)!),
  }) satisfies OpTable<Tensor>;

/** A number has no dtype there that would say whether it is an int in Python. */
const dtypeOf = (scalar: Scalar): string => (scalarDtype(scalar) === 'float64' ? 'float32' : scalarDtype(scalar));

const activations = ({ core, nn }: Mlx) =>
  ({
    relu: ({ self }) => nn.relu(self),
    sigmoid: ({ self }) => core.sigmoid(self),
    silu: ({ self }) => nn.silu(self),
    log_sigmoid: ({ self }) => nn.logSigmoid(self),
    gelu: ({ self }, { approximate }) => nn.gelu(without(self, 'approximate', approximate, 'none')),
    leaky_relu: ({ self }, { negative_slope }) => nn.leakyRelu(self, negative_slope),
    elu: ({ self }, { alpha }) => nn.elu(self, alpha),
    softplus: ({ self }, { beta }) => nn.softplus(without(self, 'beta', beta, 1)),
    softmax: ({ self }, { dim }) => nn.softmax(self, dim),
    log_softmax: ({ self }, { dim }) => nn.logSoftmax(self, dim),
    logsumexp: ({ self }, { dim, keepdim }) => core.logsumexp(self, axes(dim), keepdim),
    layer_norm: ({ self, weight, bias }, { normalized_shape: shape, eps = 1e-5 }) => {
      if (shape.length !== 1) throw new Unsupported('layer_norm', 'fast.layerNorm() is along the last dimension alone');
      return core.fast.layerNorm(self, weight ?? null, bias ?? null, eps);
    },
  }) satisfies OpTable<Tensor>;

const selection = (core: Core) =>
  ({
    where: ({ condition, self, other }) =>
      core.where(condition, operand(core, self, condition), operand(core, other, condition)),
    masked_fill: ({ self, mask }, { value }) => core.where(mask, operand(core, value, self), self),
    gather: ({ self, index }, { dim }) => core.takeAlongAxis(self, index, dim),
    take_along_dim: ({ self, indices }, { dim }) => core.takeAlongAxis(self, indices, dim),
    index_select: ({ self, index }, { dim }) => core.take(self, index, dim),
    embedding: ({ weight, input }, { padding_idx }) =>
      core.take(without(weight, 'padding_idx', padding_idx, null), input, 0),
    sort: ({ self }, { dim, descending }) => {
      const ascending = without(self, 'descending', descending, false);
      return [core.sort(ascending, dim), core.argsort(ascending, dim)];
    },
  }) satisfies OpTable<Tensor>;

const products = (core: Core) =>
  ({
    matmul: ({ self, other }) => core.matmul(self, other),
    mm: ({ self, mat2 }) => core.matmul(self, mat2),
    mv: ({ self, vec }) => core.matmul(self, vec),
    bmm: ({ self, mat2 }) => core.matmul(self, mat2),
    dot: ({ self, tensor }) => core.inner(self, tensor),
    outer: ({ self, vec2 }) => core.outer(self, vec2),
    addmm: ({ self, mat1, mat2 }, { alpha, beta }) => core.addmm(self, mat1, mat2, alpha, beta),
  }) satisfies OpTable<Tensor>;
