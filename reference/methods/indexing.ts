/** Elements and slices by their indices, as methods. */

import type { ScalarOperand } from '../arrays/scalar.ts';
import { applyInPlace } from '../autograd/in-place.ts';
import { apply, applyToAll } from '../autograd/record.ts';
import { composites } from '../ops/composites.ts';
import { operations } from '../ops/index.ts';
import { Tensor } from '../tensor.ts';
import type { Alpha } from './pointwise.ts';

/** The option of index_put. */
export interface Accumulate {
  /** Whether values are added to what is there, and to one another. */
  readonly accumulate?: boolean;
}

/** The options of sort. */
export interface SortOptions {
  readonly dim?: number;
  readonly descending?: boolean;
  /** Whether equal elements stay as they stood. They always do here. */
  readonly stable?: boolean;
}

/** The options of topk. */
export interface TopkOptions {
  readonly dim?: number;
  readonly largest?: boolean;
}

const pair = (results: readonly Tensor[]) => results as readonly [values: Tensor, indices: Tensor];

export const indexingMethods = {
  gather(this: Tensor, dim: number, index: Tensor): Tensor {
    return apply(operations.gather, [this, index], { dim });
  },
  scatter(this: Tensor, dim: number, index: Tensor, src: Tensor | ScalarOperand): Tensor {
    return src instanceof Tensor
      ? apply(operations.scatter, [this, index, src], { dim })
      : apply(operations.scatter_value, [this, index], { dim, value: src });
  },
  scatter_(this: Tensor, dim: number, index: Tensor, src: Tensor | ScalarOperand): Tensor {
    return src instanceof Tensor
      ? applyInPlace(operations.scatter, [this, index, src], { dim })
      : applyInPlace(operations.scatter_value, [this, index], { dim, value: src });
  },
  scatterAdd(this: Tensor, dim: number, index: Tensor, src: Tensor): Tensor {
    return apply(operations.scatter_add, [this, index, src], { dim });
  },
  scatterAdd_(this: Tensor, dim: number, index: Tensor, src: Tensor): Tensor {
    return applyInPlace(operations.scatter_add, [this, index, src], { dim });
  },
  /** The elements along a dim that indices name, which are stretched to this tensor, and it to them. */
  takeAlongDim(this: Tensor, indices: Tensor, dim: number): Tensor {
    return composites.take_along_dim({ self: this, indices }, { dim });
  },
  /** The elements that the indices, one tensor for each of the first dims, or masks, select together. */
  index(this: Tensor, indices: readonly Tensor[]): Tensor {
    return apply(operations.index, [this, ...indices]);
  },
  /** This tensor with values put, or added, where the indices, one tensor for each dim, say. */
  indexPut(this: Tensor, indices: readonly Tensor[], values: Tensor, { accumulate = false }: Accumulate = {}): Tensor {
    return apply(operations.index_put, [this, values, ...indices], { accumulate });
  },
  indexPut_(this: Tensor, indices: readonly Tensor[], values: Tensor, { accumulate = false }: Accumulate = {}): Tensor {
    return applyInPlace(operations.index_put, [this, values, ...indices], { accumulate });
  },
  /** The elements of each line along a dim in order, and the indices at which they were. */
  sort(this: Tensor, { dim = -1, descending = false, stable = false }: SortOptions = {}): readonly [Tensor, Tensor] {
    return pair(applyToAll(operations.sort, [this], { dim, descending, stable }));
  },
  /** The `k` largest elements of each line along a dim, or the smallest, in order, and the indices at which they were. */
  topk(this: Tensor, k: number, { dim = -1, largest = true }: TopkOptions = {}): readonly [Tensor, Tensor] {
    return pair(applyToAll(operations.topk, [this], { dim, k, largest }));
  },
  indexSelect(this: Tensor, dim: number, index: Tensor): Tensor {
    return apply(operations.index_select, [this, index], { dim });
  },
  indexAdd(this: Tensor, dim: number, index: Tensor, source: Tensor, { alpha = 1 }: Alpha = {}): Tensor {
    return apply(operations.index_add, [this, index, source], { dim, alpha });
  },
  indexAdd_(this: Tensor, dim: number, index: Tensor, source: Tensor, { alpha = 1 }: Alpha = {}): Tensor {
    return applyInPlace(operations.index_add, [this, index, source], { dim, alpha });
  },
};
