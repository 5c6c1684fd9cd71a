/** Arithmetic, powers and copies, as methods. */
import type { Dtype } from '../arrays/dtype.ts';
import { apply } from '../autograd/record.ts';
import { operations } from '../ops/index.ts';
import type { Operand } from '../ops/rule.ts';
import { Tensor } from '../tensor.ts';

/** The option of sums and differences. */
export interface Alpha {
  /** What the second operand is multiplied by. */
  readonly alpha?: number;
}

/** The option of `addcmul` and `addcdiv`. */
export interface Value {
  /** What the product or the quotient is multiplied by. */
  readonly value?: number;
}

export const pointwiseMethods = {
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
  pow(this: Tensor, exponent: Operand): Tensor {
    if (exponent instanceof Tensor) return apply(operations.pow_tensor_tensor, [this, exponent]);
    return apply(operations.pow_tensor_scalar, [this], { exponent });
  },
  /** The angle, from the positive x axis, of the point whose y is this and whose x is the other. */
  atan2(this: Tensor, other: Tensor): Tensor {
    return apply(operations.atan2, [this, other]);
  },
  /** The length of the vector of the two. */
  hypot(this: Tensor, other: Tensor): Tensor {
    return apply(operations.hypot, [this, other]);
  },
  /** What division by the other leaves, with the sign of this. */
  fmod(this: Tensor, other: Operand): Tensor {
    return apply(operations.fmod, [this, other]);
  },
  /** What division by the other leaves, with the sign of the other. */
  remainder(this: Tensor, other: Operand): Tensor {
    return apply(operations.remainder, [this, other]);
  },
  /** As far on the way from here to `end` as the weight says. */
  lerp(this: Tensor, end: Tensor, weight: Tensor | number): Tensor {
    if (weight instanceof Tensor) return apply(operations.lerp_tensor, [this, end, weight]);
    return apply(operations.lerp, [this, end], { weight });
  },
  /** This and `value` times the product of two others. */
  addcmul(this: Tensor, tensor1: Tensor, tensor2: Tensor, { value = 1 }: Value = {}): Tensor {
    return apply(operations.addcmul, [this, tensor1, tensor2], { value });
  },
  /** This and `value` times the quotient of two others. */
  addcdiv(this: Tensor, tensor1: Tensor, tensor2: Tensor, { value = 1 }: Value = {}): Tensor {
    return apply(operations.addcdiv, [this, tensor1, tensor2], { value });
  },
  clone(this: Tensor): Tensor {
    return apply(operations.clone, [this]);
  },
  /** The tensor itself if it has the dtype, else a copy that has. */
  to(this: Tensor, dtype: Dtype): Tensor {
    return apply(operations.to, [this], { dtype });
  },
  /** The tensor itself if it lies in row-major order, else a copy that does. */
  contiguous(this: Tensor): Tensor {
    return apply(operations.contiguous, [this]);
  },
};
