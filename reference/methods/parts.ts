/** Parts of a tensor, and its elements in other places, as methods. */
import { apply, applyToAll } from '../autograd/record.ts';
import { operations } from '../ops/index.ts';
import type { Tensor } from '../tensor.ts';

/** Which diagonal: by how much the second dim is ahead, and through which dims it goes. */
export interface DiagonalOptions {
  readonly offset?: number;
  readonly dim1?: number;
  readonly dim2?: number;
}

/** Along which dim a tensor is cut. */
export interface Along {
  readonly dim?: number;
}

/** Which diagonal bounds a triangle: the main one, or so many above it. */
export interface TriangleOptions {
  readonly diagonal?: number;
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
  /** Views of `size` indices each, the last having what is left; or views of the sizes given. */
  split(this: Tensor, size: number | readonly number[], { dim = 0 }: Along = {}): readonly Tensor[] {
    if (typeof size === 'number') return applyToAll(operations.split, [this], { split_size: size, dim });
    return applyToAll(operations.split_with_sizes, [this], { split_sizes: size, dim });
  },
  /** So many views at most, of one size but for the last. */
  chunk(this: Tensor, chunks: number, { dim = 0 }: Along = {}): readonly Tensor[] {
    return applyToAll(operations.chunk, [this], { chunks, dim });
  },
  /** A view for each index of a dim. */
  unbind(this: Tensor, { dim = 0 }: Along = {}): readonly Tensor[] {
    return applyToAll(operations.unbind, [this], { dim });
  },
  flip(this: Tensor, dims: readonly number[]): Tensor {
    return apply(operations.flip, [this], { dims });
  },
  /** The elements moved on by a shift for each dim, or by one shift in row-major order. */
  roll(this: Tensor, shifts: readonly number[], { dims = [] }: { readonly dims?: readonly number[] } = {}): Tensor {
    return apply(operations.roll, [this], { shifts, dims });
  },
  /** Each dim so many times as long, its elements again and again. */
  repeat(this: Tensor, repeats: readonly number[]): Tensor {
    return apply(operations.repeat, [this], { repeats });
  },
  /** What lies on a diagonal of each matrix, and below it. */
  tril(this: Tensor, { diagonal = 0 }: TriangleOptions = {}): Tensor {
    return apply(operations.tril, [this], { diagonal });
  },
  /** What lies on a diagonal of each matrix, and above it. */
  triu(this: Tensor, { diagonal = 0 }: TriangleOptions = {}): Tensor {
    return apply(operations.triu, [this], { diagonal });
  },
};
