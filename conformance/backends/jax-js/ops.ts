/** The ops of the catalogue as jax-js spells them. */
import type { OpTable } from '../../functional/op-table.ts';
import { Unsupported } from '../../interpreter/unsupported.ts';
import { creation } from './creation.ts';
import { axes, operand, plain, without } from './operands.ts';
import { pointwise } from './pointwise.ts';
import { reductions } from './reductions.ts';
import { shapes } from './shapes.ts';
import type { Jax, Tensor } from './surface.ts';

/** The ops, over a loaded jax-js. */
export const opsOf = (jax: Jax) =>
  ({
    ...creation(jax.numpy),
    ...pointwise(jax),
    ...activations(jax),
    ...reductions(jax),
    ...shapes(jax.numpy),
    ...selection(jax),
    ...products(jax),
  }) satisfies OpTable<Tensor>;

const activations = ({ nn, lax }: Jax) =>
  ({
    relu: ({ self }) => nn.relu(self),
    sigmoid: ({ self }) => nn.sigmoid(self),
    silu: ({ self }) => nn.silu(self),
    log_sigmoid: ({ self }) => nn.logSigmoid(self),
    erf: ({ self }) => lax.erf(self),
    gelu: ({ self }, { approximate }) => nn.gelu(self, approximate && { approximate: approximate === 'tanh' }),
    leaky_relu: ({ self }, { negative_slope }) => nn.leakyRelu(self, negative_slope),
    elu: ({ self }, { alpha }) => nn.elu(self, alpha),
    hardtanh: ({ self }, { min_val, max_val }) =>
      nn.hardTanh(without(without(self, 'min_val', min_val, -1), 'max_val', max_val, 1)),
    softplus: ({ self }, { beta }) => nn.softplus(without(self, 'beta', beta, 1)),
    softmax: ({ self }, { dim }) => nn.softmax(self, dim),
    log_softmax: ({ self }, { dim }) => nn.logSoftmax(self, dim),
    logsumexp: ({ self }, { dim, keepdim }) => nn.logsumexp(self, axes(dim), { keepdims: keepdim }),
  }) satisfies OpTable<Tensor>;

const selection = ({ numpy, lax }: Jax) =>
  ({
    where: ({ condition, self, other }) => numpy.where(condition, operand(self), operand(other)),
    masked_fill: ({ self, mask }, { value }) => numpy.where(mask, plain(value), self),
    gather: ({ self, index }, { dim }) => numpy.takeAlongAxis(self, index, dim),
    take_along_dim: ({ self, indices }, { dim }) => numpy.takeAlongAxis(self, indices, dim),
    index_select: ({ self, index }, { dim }) => numpy.take(self, index, dim),
    embedding: ({ weight, input }, { padding_idx }) =>
      numpy.take(without(weight, 'padding_idx', padding_idx, null), input, 0),
    sort: ({ self }, { dim, descending }) => {
      const ascending = without(self, 'descending', descending, false);
      return [numpy.sort(ascending.ref, dim), numpy.argsort(ascending, dim)];
    },
    topk: ({ self }, { k, dim, largest }) => lax.topK(without(self, 'largest', largest, true), k, dim),
  }) satisfies OpTable<Tensor>;

const products = ({ numpy }: Jax) =>
  ({
    matmul: ({ self, other }) => numpy.matmul(self, other),
    mm: ({ self, mat2 }) => numpy.matmul(self, mat2),
    mv: ({ self, vec }) => numpy.matmul(self, vec),
    bmm: ({ self, mat2 }) => numpy.matmul(self, mat2),
    dot: ({ self, tensor }) => numpy.dot(self, tensor),
    outer: ({ self, vec2 }) => numpy.outer(self, vec2),
    einsum: ({ operands }, { equation }) => {
      if (!('Iterator' in globalThis))
        throw new Unsupported('einsum', "jax-js's einsum needs the iterator helpers that Node has from version 22 on");
      return numpy.einsum(equation, ...operands);
    },
  }) satisfies OpTable<Tensor>;
