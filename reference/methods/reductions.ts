/** Sums, means and largest elements, as methods. */
import { apply, applyToAll } from '../autograd/record.ts';
import { operations } from '../ops/index.ts';
import type { Tensor } from '../tensor.ts';

/** The option of reductions. */
export interface Keepdim {
  /** Whether a reduced dim stays, with size 1. */
  readonly keepdim?: boolean;
}

export const reductionMethods = {
  mean(this: Tensor, dim?: readonly number[], { keepdim = false }: Keepdim = {}): Tensor {
    return dim ? apply(operations.mean_dim, [this], { dim, keepdim }) : apply(operations.mean, [this]);
  },
  sum(this: Tensor, dim?: readonly number[], { keepdim = false }: Keepdim = {}): Tensor {
    return dim ? apply(operations.sum_dim, [this], { dim, keepdim }) : apply(operations.sum, [this]);
  },
  /** The largest element; or along a dim the largest elements, and their indices. */
  max: maximum,
};

function maximum(this: Tensor): Tensor;
function maximum(this: Tensor, dim: number, options?: Keepdim): readonly [values: Tensor, indices: Tensor];
function maximum(this: Tensor, dim?: number, { keepdim = false }: Keepdim = {}): Tensor | readonly Tensor[] {
  return dim === undefined ? apply(operations.max, [this]) : applyToAll(operations.max_dim, [this], { dim, keepdim });
}
