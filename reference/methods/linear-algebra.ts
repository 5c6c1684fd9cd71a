/** Products of matrices and vectors, as methods. */
import { applyInPlace } from '../autograd/in-place.ts';
import { apply } from '../autograd/record.ts';
import { composites } from '../ops/composites.ts';
import { operations } from '../ops/index.ts';
import type { Tensor } from '../tensor.ts';

/** The factors of a sum of a tensor and a product: `beta` of the tensor, `alpha` of the product. */
export interface AddmmOptions {
  readonly beta?: number;
  readonly alpha?: number;
}

export const linearAlgebraMethods = {
  matmul(this: Tensor, other: Tensor): Tensor {
    return apply(operations.matmul, [this, other]);
  },
  /** The product of two matrices. */
  mm(this: Tensor, mat2: Tensor): Tensor {
    return apply(operations.mm, [this, mat2]);
  },
  /** The product of a matrix and a vector. */
  mv(this: Tensor, vec: Tensor): Tensor {
    return apply(operations.mv, [this, vec]);
  },
  /** The sum of the products of two vectors. */
  dot(this: Tensor, tensor: Tensor): Tensor {
    return apply(operations.dot, [this, tensor]);
  },
  /** The products of as many matrices, each by its own. */
  bmm(this: Tensor, mat2: Tensor): Tensor {
    return apply(operations.bmm, [this, mat2]);
  },
  /** `beta` times this tensor, stretched to a matrix, and `alpha` times the product of two. */
  addmm(this: Tensor, mat1: Tensor, mat2: Tensor, { beta = 1, alpha = 1 }: AddmmOptions = {}): Tensor {
    return apply(operations.addmm, [this, mat1, mat2], { beta, alpha });
  },
  addmm_(this: Tensor, mat1: Tensor, mat2: Tensor, { beta = 1, alpha = 1 }: AddmmOptions = {}): Tensor {
    return applyInPlace(operations.addmm, [this, mat1, mat2], { beta, alpha });
  },
  /** Each element of this vector times each of another. */
  outer(this: Tensor, vec2: Tensor): Tensor {
    return composites.outer({ self: this, vec2 }, {});
  },
};
