/** The operations as methods of a tensor, and the functions that are not methods of one. */

import type { Dtype } from './arrays/dtype.ts';
import type { ScalarOperand } from './arrays/scalar.ts';
import type { Shape } from './arrays/shape.ts';
import { type BackwardOptions, backward } from './autograd/backward/backward.ts';
import { applyInPlace } from './autograd/in-place.ts';
import { apply, applyToAll } from './autograd/record.ts';
import { operations } from './ops/index.ts';
import { toDtype } from './ops/internal/fitting.ts';
import type { Operand } from './ops/rule.ts';
import { print } from './printing/print.ts';
import { Tensor } from './tensor.ts';

interface Alpha {
  /** What the second operand is multiplied by. */
  readonly alpha?: number;
}

interface Keepdim {
  /** Whether a reduced dim stays, with size 1. */
  readonly keepdim?: boolean;
}

const isTensor = (operand: Operand): operand is Tensor => operand instanceof Tensor;

const methods = {
  add(this: Tensor, other: Operand, { alpha = 1 }: Alpha = {}): Tensor {
    return apply(operations.add, [this, other], { alpha });
  },
  sub(this: Tensor, other: Operand, { alpha = 1 }: Alpha = {}): Tensor {
    return apply(operations.sub, [this, other], { alpha });
  },
  rsub(this: Tensor, other: Operand, { alpha = 1 }: Alpha = {}): Tensor {
    return apply(operations.rsub, [this, other], { alpha });
  },
  mul(this: Tensor, other: Operand): Tensor {
    return apply(operations.mul, [this, other]);
  },
  div(this: Tensor, other: Operand): Tensor {
    return apply(operations.div, [this, other]);
  },
  neg(this: Tensor): Tensor {
    return apply(operations.neg, [this]);
  },
  pow(this: Tensor, exponent: Operand): Tensor {
    if (isTensor(exponent)) return apply(operations.pow_tensor_tensor, [this, exponent]);
    return apply(operations.pow_tensor_scalar, [this], { exponent });
  },
  exp(this: Tensor): Tensor {
    return apply(operations.exp, [this]);
  },
  log(this: Tensor): Tensor {
    return apply(operations.log, [this]);
  },
  sin(this: Tensor): Tensor {
    return apply(operations.sin, [this]);
  },
  cos(this: Tensor): Tensor {
    return apply(operations.cos, [this]);
  },
  sigmoid(this: Tensor): Tensor {
    return apply(operations.sigmoid, [this]);
  },
  relu(this: Tensor): Tensor {
    return apply(operations.relu, [this]);
  },
  clone(this: Tensor): Tensor {
    return apply(operations.clone, [this]);
  },
  mean(this: Tensor, dim?: readonly number[], { keepdim = false }: Keepdim = {}): Tensor {
    return dim ? apply(operations.mean_dim, [this], { dim, keepdim }) : apply(operations.mean, [this]);
  },
  sum(this: Tensor, dim?: readonly number[], { keepdim = false }: Keepdim = {}): Tensor {
    return dim ? apply(operations.sum_dim, [this], { dim, keepdim }) : apply(operations.sum, [this]);
  },
  /** The largest element; or along a dim the largest elements, and their indices. */
  max: maximum,
  matmul(this: Tensor, other: Tensor): Tensor {
    return apply(operations.matmul, [this, other]);
  },
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
  gather(this: Tensor, dim: number, index: Tensor): Tensor {
    return apply(operations.gather, [this, index], { dim });
  },
  /** The tensor itself if it has the dtype, else a copy that has. */
  to(this: Tensor, dtype: Dtype): Tensor {
    return toDtype(this, dtype);
  },

  add_(this: Tensor, other: Operand, { alpha = 1 }: Alpha = {}): Tensor {
    return applyInPlace(operations.add, [this, other], { alpha });
  },
  sub_(this: Tensor, other: Operand, { alpha = 1 }: Alpha = {}): Tensor {
    return applyInPlace(operations.sub, [this, other], { alpha });
  },
  mul_(this: Tensor, other: Operand): Tensor {
    return applyInPlace(operations.mul, [this, other]);
  },
  div_(this: Tensor, other: Operand): Tensor {
    return applyInPlace(operations.div, [this, other]);
  },
  neg_(this: Tensor): Tensor {
    return applyInPlace(operations.neg, [this]);
  },
  pow_(this: Tensor, exponent: Operand): Tensor {
    if (isTensor(exponent)) return applyInPlace(operations.pow_tensor_tensor, [this, exponent]);
    return applyInPlace(operations.pow_tensor_scalar, [this], { exponent });
  },
  exp_(this: Tensor): Tensor {
    return applyInPlace(operations.exp, [this]);
  },
  log_(this: Tensor): Tensor {
    return applyInPlace(operations.log, [this]);
  },
  sin_(this: Tensor): Tensor {
    return applyInPlace(operations.sin, [this]);
  },
  cos_(this: Tensor): Tensor {
    return applyInPlace(operations.cos, [this]);
  },
  sigmoid_(this: Tensor): Tensor {
    return applyInPlace(operations.sigmoid, [this]);
  },
  relu_(this: Tensor): Tensor {
    return applyInPlace(operations.relu, [this]);
  },
  zero_(this: Tensor): Tensor {
    return applyInPlace(operations.zero, [this]);
  },
  fill_(this: Tensor, value: ScalarOperand): Tensor {
    return applyInPlace(operations.fill, [this], { value });
  },
  copy_(this: Tensor, src: Tensor): Tensor {
    return applyInPlace(operations.copy, [this, src]);
  },

  /** Adds to every leaf's `.grad` the gradient of this tensor, weighted by `gradient` (1 for a single number). */
  backward(this: Tensor, gradient: Tensor | null = null, options: BackwardOptions = {}): void {
    backward([this], [gradient], options);
  },
  /** As PyTorch prints it. */
  toString(this: Tensor): string {
    return print(this);
  },
};

function maximum(this: Tensor): Tensor;
function maximum(this: Tensor, dim: number, options?: Keepdim): readonly [values: Tensor, indices: Tensor];
function maximum(this: Tensor, dim?: number, { keepdim = false }: Keepdim = {}): Tensor | readonly Tensor[] {
  return dim === undefined ? apply(operations.max, [this]) : applyToAll(operations.max_dim, [this], { dim, keepdim });
}

type Methods = typeof methods;

declare module './tensor.ts' {
  interface Tensor extends Methods {}
}

Object.assign(Tensor.prototype, methods);

/** `base` to the power of every element. */
export const pow = (base: ScalarOperand, exponent: Tensor): Tensor =>
  apply(operations.pow_scalar, [exponent], { base });

/** The tensors joined along a dim. */
export const cat = (tensors: readonly Tensor[], { dim = 0 }: { readonly dim?: number } = {}): Tensor =>
  apply(operations.cat, tensors, { dim });

/** How the losses of the elements become one. */
interface LossOptions {
  readonly reduction?: 'mean' | 'sum' | 'none';
}

/** The squared differences, averaged unless asked otherwise. */
export const mseLoss = (self: Tensor, target: Tensor, { reduction = 'mean' }: LossOptions = {}): Tensor =>
  apply(operations.mse_loss, [self, target], { reduction });
