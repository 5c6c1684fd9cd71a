/** Parts of a tensor, and its elements in other places, as methods. */
import { apply } from '../autograd/record.ts';
import { operations } from '../ops/index.ts';
import type { Tensor } from '../tensor.ts';

/** Which diagonal: by how much the second dim is ahead, and through which dims it goes. */
export interface DiagonalOptions {
  readonly offset?: number;
  readonly dim1?: number;
  readonly dim2?: number;
}

export const partMethods = {
  select(this: Tensor, dim: number, index: number): Tensor {
    return apply(operations.select, [this], { dim, index });
  },
  narrow(this: Tensor, dim: number, start: number, length: number): Tensor {
    return apply(operations.narrow, [this], { dim, start, length });
  },
  slice(this: Tensor, dim: number, start: number, end: number, { step = 1 }: { readonly step?: number } = {}): Tensor {
    return apply(operations.slice, [this], { dim, start, end, step });
  },
  diagonal(this: Tensor, { offset = 0, dim1 = 0, dim2 = 1 }: DiagonalOptions = {}): Tensor {
    return apply(operations.diagonal, [this], { offset, dim1, dim2 });
  },
  /** Windows along a dim, which may overlap; their elements are a new last dim. */
  unfold(this: Tensor, dimension: number, size: number, step: number): Tensor {
    return apply(operations.unfold, [this], { dimension, size, step });
  },
  flip(this: Tensor, dims: readonly number[]): Tensor {
    return apply(operations.flip, [this], { dims });
  },
};
