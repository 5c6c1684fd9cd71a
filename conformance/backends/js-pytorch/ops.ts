/** The ops of the catalogue that js-pytorch has, each called as it is called there. */
import type { Scalar } from '../../../spec/index.ts';
import type { OpTable } from '../../functional/op-table.ts';
import { Unsupported } from '../../interpreter/unsupported.ts';
import { isScalar, scalarValue } from '../../programs/scalars.ts';
import type { Tensor, Torch } from './surface.ts';

/** The ops, over a loaded js-pytorch. */
export const opsOf = (torch: Torch) =>
  ({
    ...arithmetic,
    ...reductions,
    ...shapes,
    zeros: (_none, { size }) => torch.zeros(size),
    ones: (_none, { size }) => torch.ones(size),
    relu: ({ self }) => new torch.nn.ReLU().forward(self),
    softmax: ({ self }, { dim }) => new torch.nn.Softmax().forward(self, dim),
    mse_loss: ({ self, target }, params) => new torch.nn.MSELoss().forward(self, only(target, params, plainLoss)),
    cross_entropy: ({ self, target, weight }, params) =>
      new torch.nn.CrossEntropyLoss().forward(self, only(target, { ...params, weight }, plainLoss)),
    embedding: ({ weight, input }, params) => {
      if (input.shape.length !== 2)
        throw new Unsupported('embedding', 'nn.Embedding takes batches of lists of indices');
      const [count, size] = weight.shape as [number, number];
      const layer = Object.assign(new torch.nn.Embedding(count, size), { E: weight });
      return layer.forward(only(input, params, { padding_idx: null }));
    },
  }) satisfies OpTable<Tensor>;

const arithmetic = {
  add: ({ self, other }, params) => self.add(only(operand(other), params, { alpha: 1 })),
  sub: ({ self, other }, params) => self.sub(only(operand(other), params, { alpha: 1 })),
  mul: ({ self, other }) => self.mul(operand(other)),
  div: ({ self, other }) => self.div(operand(other)),
  pow_tensor_scalar: ({ self }, { exponent }) => self.pow(Number(scalarValue(exponent))),
  neg: ({ self }) => self.neg(),
  exp: ({ self }) => self.exp(),
  log: ({ self }) => self.log(),
  sqrt: ({ self }) => self.sqrt(),
  matmul: ({ self, other }) => self.matmul(other),
  mm: ({ self, mat2 }) => self.matmul(mat2),
  bmm: ({ self, mat2 }) => self.matmul(mat2),
} satisfies OpTable<Tensor>;

const reductions = {
  sum: ({ self }) => self.sum(),
  sum_dim: ({ self }, { dim, keepdim }) => self.sum(oneOf(dim), keepdim),
  mean: ({ self }) => self.mean(),
  mean_dim: ({ self }, { dim, keepdim }) => self.mean(oneOf(dim), keepdim),
  var: ({ self }, { dim, correction, keepdim }) => {
    if (correction !== undefined && correction !== 0)
      throw new Unsupported('correction', 'variance() has no correction: it divides by all elements');
    return self.variance(dim ? oneOf(dim) : undefined, keepdim);
  },
} satisfies OpTable<Tensor>;

const shapes = {
  reshape: ({ self }, { shape }) => self.reshape(shape),
  transpose: ({ self }, { dim0, dim1 }) => {
    const [from, to] = [dim0, dim1].map((dim) => (dim < 0 ? dim + self.shape.length : dim)) as [number, number];
    if (Math.abs(from - to) !== 1)
      throw new Unsupported('transpose', 'transpose() is said to swap two consecutive dimensions');
    return self.transpose(dim0, dim1);
  },
  masked_fill: ({ self, mask }, { value }) =>
    self.masked_fill(mask, (element) => element === 1, Number(scalarValue(value))),
  index_select: ({ self, index }, { dim }) => {
    if (dim !== 0 && dim !== -self.shape.length) throw new Unsupported('index_select', 'at() picks rows alone');
    return self.at(index);
  },
} satisfies OpTable<Tensor>;

const plainLoss = { reduction: 'mean', label_smoothing: 0, ignore_index: -100, weight: undefined };

/** What js-pytorch computes without any of the params: they must be left out, or be what does nothing. */
function only<T>(value: T, given: object, nothing: Readonly<Record<string, unknown>>): T {
  for (const [param, set] of Object.entries(given))
    if (set !== undefined && param in nothing && set !== nothing[param])
      throw new Unsupported(param, `js-pytorch has no ${param} here`);
  return value;
}

/** A Python scalar is a number there. */
const operand = (value: Tensor | Scalar): Tensor | number => (isScalar(value) ? Number(scalarValue(value)) : value);

/** Its reductions run along one dimension. */
function oneOf(dim: readonly number[] | null | undefined): number {
  if (dim?.length !== 1) throw new Unsupported('dims', 'js-pytorch reduces along one dimension at a time');
  return dim[0]!;
}
