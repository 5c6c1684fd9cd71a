/** Other shapes and orders of dims, and parts, as methods. */
import type { Shape } from '../arrays/shape.ts';
import { apply } from '../autograd/record.ts';
import { operations } from '../ops/index.ts';
import type { Tensor } from '../tensor.ts';

/** Which dims a flatten merges. */
export interface Run {
  readonly startDim?: number;
  readonly endDim?: number;
}

export const structureMethods = {
  reshape(this: Tensor, shape: Shape): Tensor {
    return apply(operations.reshape, [this], { shape });
  },
  /** As `reshape`, but never a copy: refused where the strides would need one. */
  view(this: Tensor, shape: Shape): Tensor {
    return apply(operations.view, [this], { shape });
  },
  flatten(this: Tensor, { startDim = 0, endDim = -1 }: Run = {}): Tensor {
    return apply(operations.flatten, [this], { start_dim: startDim, end_dim: endDim });
  },
  unflatten(this: Tensor, dim: number, sizes: Shape): Tensor {
    return apply(operations.unflatten, [this], { dim, sizes });
  },
  transpose(this: Tensor, dim0: number, dim1: number): Tensor {
    return apply(operations.transpose, [this], { dim0, dim1 });
  },
  /** A matrix transposed, and what has fewer dims as it is. */
  t(this: Tensor): Tensor {
    return apply(operations.t, [this]);
  },
  permute(this: Tensor, dims: readonly number[]): Tensor {
    return apply(operations.permute, [this], { dims });
  },
  movedim(this: Tensor, source: readonly number[], destination: readonly number[]): Tensor {
    return apply(operations.movedim, [this], { source, destination });
  },
  expand(this: Tensor, size: Shape): Tensor {
    return apply(operations.expand, [this], { size });
  },
  broadcastTo(this: Tensor, size: Shape): Tensor {
    return apply(operations.broadcast_to, [this], { size });
  },
  /** Without its dims of size 1, or without those of them that are named. */
  squeeze(this: Tensor, dim?: number | readonly number[]): Tensor {
    if (dim === undefined) return apply(operations.squeeze, [this]);
    return apply(typeof dim === 'number' ? operations.squeeze_dim : operations.squeeze_dims, [this], { dim });
  },
  unsqueeze(this: Tensor, dim: number): Tensor {
    return apply(operations.unsqueeze, [this], { dim });
  },
};
