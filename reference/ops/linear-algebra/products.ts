/** Products of matrices and vectors that do not broadcast. */
import { matmul } from '../../arrays/matmul.ts';
import { TensorError } from '../../error.ts';
import type { Tensor } from '../../tensor.ts';
import type { Rule } from '../rule.ts';
import { checkRank } from './ranks.ts';

/** A matrix, or each of a batch, with rows for columns. */
const transposed = (matrix: Tensor): Tensor => matrix.transpose(-2, -1);

const asRow = (vector: Tensor): Tensor => vector.reshape([1, -1]);
const asColumn = (vector: Tensor): Tensor => vector.reshape([-1, 1]);

export const mm: Rule<'mm'> = {
  forward: ({ self, mat2 }) => {
    checkRank('mm', 'self', self, 2);
    checkRank('mm', 'mat2', mat2, 2);
    return matmul(self, mat2);
  },
  vjp: {
    self: (grad, { mat2 }) => grad.mm(transposed(mat2)),
    mat2: (grad, { self }) => transposed(self).mm(grad),
  },
  accumulation: { terms: ({ self }) => self.shape[1]! },
};

export const mv: Rule<'mv'> = {
  forward: ({ self, vec }) => {
    if (self.shape.length === 0) throw new TensorError('out-of-range', 'mv: a 0-d tensor has no rows to multiply');
    checkRank('mv', 'self', self, 2);
    checkRank('mv', 'vec', vec, 1);
    return matmul(self, vec);
  },
  vjp: {
    self: (grad, { vec }) => asColumn(grad).mul(asRow(vec)),
    vec: (grad, { self }) => transposed(self).mv(grad),
  },
  accumulation: { terms: ({ self }) => self.shape[1]! },
};

export const dot: Rule<'dot'> = {
  forward: ({ self, tensor }) => {
    checkRank('dot', 'self', self, 1);
    checkRank('dot', 'tensor', tensor, 1);
    return matmul(self, tensor);
  },
  vjp: {
    self: (grad, { tensor }) => grad.mul(tensor),
    tensor: (grad, { self }) => grad.mul(self),
  },
  accumulation: { terms: ({ self }) => self.size },
};

export const bmm: Rule<'bmm'> = {
  forward: ({ self, mat2 }) => {
    checkRank('bmm', 'self', self, 3);
    checkRank('bmm', 'mat2', mat2, 3);
    if (self.shape[0] !== mat2.shape[0])
      throw new TensorError(
        'shape-mismatch',
        `bmm: there must be as many matrices in [${self.shape}] as in [${mat2.shape}]; matmul would repeat a single one`,
      );
    return matmul(self, mat2);
  },
  vjp: {
    self: (grad, { mat2 }) => grad.bmm(transposed(mat2)),
    mat2: (grad, { self }) => transposed(self).bmm(grad),
  },
  accumulation: { terms: ({ self }) => self.shape[2]! },
};
