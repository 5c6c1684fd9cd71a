/** Products that are formulas over others: the outer product of vectors, and a linear layer. */
import { type Shape, sizeOf } from '../../arrays/shape.ts';
import { TensorError } from '../../error.ts';
import type { Tensor } from '../../tensor.ts';
import type { Composite } from '../composite.ts';
import { checkRank } from './ranks.ts';

export const outer: Composite<'outer'> = ({ self, vec2 }) => {
  checkRank('outer', 'self', self, 1);
  checkRank('outer', 'vec2', vec2, 1);
  return self.reshape([sizeOf(self.shape), 1]).mul(vec2);
};

function checkLinear(input: Shape, weight: Shape): void {
  if (input.length === 0 || weight.length === 0 || weight.length > 2)
    throw new TensorError(
      'shape-mismatch',
      `linear: needs an input with dims and a weight of [out, in], not [${input}] and [${weight}]`,
    );
}

/** Whether a bias can be added to rows that were laid under one another: it is one row itself, in one piece. */
const isRow = ({ shape, array }: Tensor): boolean =>
  array.isContiguous && (shape.length === 1 || (shape.length === 2 && shape[0] === 1));

/** input @ weightᵀ + bias. Rows that lie one after another in memory are taken as one matrix. */
export const linear: Composite<'linear'> = ({ input, weight, bias }) => {
  checkLinear(input.shape, weight.shape);
  const columns = weight.shape.length === 2 ? weight.transpose(0, 1) : weight;
  if (!bias) return input.matmul(columns);
  if (input.shape.length === 2) return bias.addmm(input, columns);
  if (!input.array.isContiguous || !isRow(bias)) return input.matmul(columns).add_(bias);
  const rows = input.shape.slice(0, -1);
  const product = bias.addmm(input.reshape([sizeOf(rows), input.shape.at(-1)!]), columns);
  return product.reshape([...rows, product.shape[1]!]);
};
