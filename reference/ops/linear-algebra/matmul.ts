/** Products of matrices. */
import { matmul as matmulOf } from '../../arrays/matmul.ts';
import type { Shape } from '../../arrays/shape.ts';
import type { Tensor } from '../../tensor.ts';
import type { Rule } from '../rule.ts';

const isVector = (shape: Shape): boolean => shape.length === 1;

/** A vector as a matrix of one row (on the left of a product) or one column (on the right). */
const asRow = (tensor: Tensor): Tensor => (isVector(tensor.shape) ? tensor.reshape([1, -1]) : tensor);
const asColumn = (tensor: Tensor): Tensor => (isVector(tensor.shape) ? tensor.reshape([-1, 1]) : tensor);

/** The gradient of a product with the dims put back that a product with a vector lacks. */
function asMatrix(grad: Tensor, shapes: { readonly self: Shape; readonly other: Shape }): Tensor {
  const withRows = isVector(shapes.other) ? grad.reshape([...grad.shape, 1]) : grad;
  return isVector(shapes.self) ? withRows.reshape(withRows.shape.toSpliced(-1, 0, 1)) : withRows;
}

const transposed = (tensor: Tensor): Tensor => tensor.transpose(-2, -1);

/** Without the last dim, which is 1, where a vector is wanted. */
const asVectorLike = (grad: Tensor, shape: Shape): Tensor => (isVector(shape) ? grad.select(-1, 0) : grad);

export const matmul: Rule<'matmul'> = {
  forward: ({ self, other }) => matmulOf(self, other),
  vjp: {
    self: (grad, { other, shapes }) => asMatrix(grad, shapes).matmul(transposed(asColumn(other))),
    other: (grad, { self, shapes }) =>
      asVectorLike(transposed(asRow(self)).matmul(asMatrix(grad, shapes)), shapes.other),
  },
  accumulation: { terms: ({ self }) => self.shape.at(-1)! },
  node: ({ self, other }) => nodeNames[Math.min(self.length, 3)]?.[Math.min(other.length, 3)] ?? 'UnsafeViewBackward0',
};

/** By the number of dims on the left, then on the right. */
const nodeNames: Readonly<Record<number, Readonly<Record<number, string>>>> = {
  1: { 1: 'DotBackward0', 2: 'SqueezeBackward4' },
  2: { 1: 'MvBackward0', 2: 'MmBackward0', 3: 'CloneBackward0' },
};
