/** Sums, means, extreme elements and their places, as methods. */
import { apply, applyToAll } from '../autograd/record.ts';
import { operations } from '../ops/index.ts';
import type { Tensor } from '../tensor.ts';

/** The option of reductions. */
export interface Keepdim {
  /** Whether a reduced dim stays, with size 1. */
  readonly keepdim?: boolean;
}

/** Of reductions of several dims: without one named, all are reduced. */
export interface ReducedDims extends Keepdim {
  readonly dim?: readonly number[] | null;
}

/** Of reductions of one dim: without it, all are reduced. */
export interface ReducedDim extends Keepdim {
  readonly dim?: number | null;
}

/** Of variances: by how much less than their count the squares are divided. */
export interface Spread extends ReducedDims {
  readonly correction?: number;
}

/** Of norms: by which power magnitudes are summed. */
export interface NormOptions extends ReducedDims {
  /** Infinity: the largest magnitude; -Infinity: the smallest; 0: how many are not 0. */
  readonly p?: number;
}

export type Extremes = readonly [values: Tensor, indices: Tensor];

export const reductionMethods = {
  mean(this: Tensor, dim?: readonly number[], { keepdim = false }: Keepdim = {}): Tensor {
    return dim ? apply(operations.mean_dim, [this], { dim, keepdim }) : apply(operations.mean, [this]);
  },
  sum(this: Tensor, dim?: readonly number[], { keepdim = false }: Keepdim = {}): Tensor {
    return dim ? apply(operations.sum_dim, [this], { dim, keepdim }) : apply(operations.sum, [this]);
  },
  softmax(this: Tensor, dim: number): Tensor {
    return apply(operations.softmax, [this], { dim });
  },
  logSoftmax(this: Tensor, dim: number): Tensor {
    return apply(operations.log_softmax, [this], { dim });
  },
  /** The product of all elements, or of those along a dim. */
  prod(this: Tensor, dim?: number, { keepdim = false }: Keepdim = {}): Tensor {
    return dim === undefined ? apply(operations.prod, [this]) : apply(operations.prod_dim, [this], { dim, keepdim });
  },
  /** Of each element the sum of it and of those before it. */
  cumsum(this: Tensor, dim: number): Tensor {
    return apply(operations.cumsum, [this], { dim });
  },
  /** Of each element the product of it and of those before it. */
  cumprod(this: Tensor, dim: number): Tensor {
    return apply(operations.cumprod, [this], { dim });
  },
  /** The logarithm of the sum of the exponentials. */
  logsumexp(this: Tensor, dim: readonly number[], { keepdim = false }: Keepdim = {}): Tensor {
    return apply(operations.logsumexp, [this], { dim, keepdim });
  },
  /** The sum of squared distances from the mean, divided by the count less the correction. */
  var(this: Tensor, { dim = null, correction = 1, keepdim = false }: Spread = {}): Tensor {
    return apply(operations.var, [this], { dim, correction, keepdim });
  },
  /** The square root of the variance. */
  std(this: Tensor, { dim = null, correction = 1, keepdim = false }: Spread = {}): Tensor {
    return apply(operations.std, [this], { dim, correction, keepdim });
  },
  /** The p-norm: the root of the sum of the magnitudes' powers. */
  norm(this: Tensor, { p = 2, dim = null, keepdim = false }: NormOptions = {}): Tensor {
    return apply(operations.norm, [this], { p, dim, keepdim });
  },
  /** The largest element; or along a dim the largest elements, and their indices. */
  max: maximum,
  /** The smallest element; or along a dim the smallest elements, and their indices. */
  min: minimum,
  /** The largest elements along dims. Unlike `max` it shares the gradient among equals. */
  amax(this: Tensor, { dim, keepdim = false }: ReducedDims = {}): Tensor {
    return apply(operations.amax, [this], { dim: dim ?? [], keepdim });
  },
  /** The smallest elements along dims. */
  amin(this: Tensor, { dim, keepdim = false }: ReducedDims = {}): Tensor {
    return apply(operations.amin, [this], { dim: dim ?? [], keepdim });
  },
  /** The index of the largest element, along a dim or among all in row-major order. */
  argmax(this: Tensor, { dim = null, keepdim = false }: ReducedDim = {}): Tensor {
    return apply(operations.argmax, [this], { dim, keepdim });
  },
  /** The index of the smallest element. */
  argmin(this: Tensor, { dim = null, keepdim = false }: ReducedDim = {}): Tensor {
    return apply(operations.argmin, [this], { dim, keepdim });
  },
  /** Whether any element is true, along a dim or of all. */
  any(this: Tensor, dim?: number, { keepdim = false }: Keepdim = {}): Tensor {
    return dim === undefined ? apply(operations.any, [this]) : apply(operations.any_dim, [this], { dim, keepdim });
  },
  /** Whether all elements are true. */
  all(this: Tensor, dim?: number, { keepdim = false }: Keepdim = {}): Tensor {
    return dim === undefined ? apply(operations.all, [this]) : apply(operations.all_dim, [this], { dim, keepdim });
  },
};

function maximum(this: Tensor): Tensor;
function maximum(this: Tensor, dim: number, options?: Keepdim): Extremes;
function maximum(this: Tensor, dim?: number, { keepdim = false }: Keepdim = {}): Tensor | readonly Tensor[] {
  return dim === undefined ? apply(operations.max, [this]) : applyToAll(operations.max_dim, [this], { dim, keepdim });
}

function minimum(this: Tensor): Tensor;
function minimum(this: Tensor, dim: number, options?: Keepdim): Extremes;
function minimum(this: Tensor, dim?: number, { keepdim = false }: Keepdim = {}): Tensor | readonly Tensor[] {
  return dim === undefined ? apply(operations.min, [this]) : applyToAll(operations.min_dim, [this], { dim, keepdim });
}
