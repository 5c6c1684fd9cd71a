/** A product of matrices and what is added to it, each with a factor. */
import { type NdArray, zerosLike } from '../../arrays/array.ts';
import { matmul } from '../../arrays/matmul.ts';
import { binary, unary } from '../../arrays/pointwise.ts';
import { scalarToElement } from '../../arrays/scalar.ts';
import { expand } from '../../arrays/views.ts';
import type { Tensor } from '../../tensor.ts';
import type { Rule } from '../rule.ts';
import { checkRank } from './ranks.ts';

const sumsScaled = binary({ float: (a, b, factor) => a + factor * b, int64: (a, b, factor) => a + factor * b });
const magnitudes = unary({ float: Math.abs, int64: (a) => a });

interface Added {
  readonly self: NdArray;
  readonly mat1: NdArray;
  readonly mat2: NdArray;
}

interface Factors {
  readonly beta: number;
  readonly alpha: number;
}

/** beta self + alpha (mat1 @ mat2). */
function addmmOf({ self, mat1, mat2 }: Added, { beta, alpha }: Factors): NdArray {
  checkRank('addmm', 'mat1', mat1, 2);
  checkRank('addmm', 'mat2', mat2, 2);
  const product = matmul(mat1, mat2);
  return plus(plus(zerosLike(product), beta, expand(self, product.shape)), alpha, product);
}

/** What has the factor 0 counts for nothing, be it NaN. Integers have the whole part of a factor. */
function plus(sum: NdArray, factor: number, addend: NdArray): NdArray {
  const element = scalarToElement(factor, addend.dtype);
  return Number(element) === 0 ? sum : sumsScaled(sum, addend, element);
}

const transposed = (matrix: Tensor): Tensor => matrix.transpose(0, 1);

/** The gradient times a factor, which is mostly 1. */
const times = (grad: Tensor, factor: number): Tensor => (factor === 1 ? grad : grad.mul(factor));

export const addmm: Rule<'addmm'> = {
  forward: (inputs, factors) => addmmOf(inputs, factors),
  vjp: {
    self: (grad, { params: { beta } }) => times(grad, beta),
    mat1: (grad, { mat2, params: { alpha } }) => times(grad.mm(transposed(mat2)), alpha),
    mat2: (grad, { mat1, params: { alpha } }) => times(transposed(mat1).mm(grad), alpha),
  },
  accumulation: {
    terms: ({ mat1 }) => mat1.shape[1]! + 3,
    magnitude: ({ self, mat1, mat2 }, { beta, alpha }) =>
      addmmOf(
        { self: magnitudes(self), mat1: magnitudes(mat1), mat2: magnitudes(mat2) },
        { beta: Math.abs(beta), alpha: Math.abs(alpha) },
      ),
    factors: ({ beta, alpha }) => [beta, alpha],
  },
};
