/** Other shapes, parts, and products of matrices, as methods. */
import type { Shape } from '../arrays/shape.ts';
import { apply } from '../autograd/record.ts';
import { operations } from '../ops/index.ts';
import type { Tensor } from '../tensor.ts';

export const structureMethods = {
  reshape(this: Tensor, shape: Shape): Tensor {
    return apply(operations.reshape, [this], { shape });
  },
  transpose(this: Tensor, dim0: number, dim1: number): Tensor {
    return apply(operations.transpose, [this], { dim0, dim1 });
  },
  permute(this: Tensor, dims: readonly number[]): Tensor {
    return apply(operations.permute, [this], { dims });
  },
  expand(this: Tensor, size: Shape): Tensor {
    return apply(operations.expand, [this], { size });
  },
  select(this: Tensor, dim: number, index: number): Tensor {
    return apply(operations.select, [this], { dim, index });
  },
  narrow(this: Tensor, dim: number, start: number, length: number): Tensor {
    return apply(operations.narrow, [this], { dim, start, length });
  },
  slice(this: Tensor, dim: number, start: number, end: number, { step = 1 }: { readonly step?: number } = {}): Tensor {
    return apply(operations.slice, [this], { dim, start, end, step });
  },
  flip(this: Tensor, dims: readonly number[]): Tensor {
    return apply(operations.flip, [this], { dims });
  },
  matmul(this: Tensor, other: Tensor): Tensor {
    return apply(operations.matmul, [this, other]);
  },
};
