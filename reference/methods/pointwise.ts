/** Arithmetic, powers and copies, as methods. */
import type { Dtype } from '../arrays/dtype.ts';
import { apply } from '../autograd/record.ts';
import { operations } from '../ops/index.ts';
import { toDtype } from '../ops/internal/fitting.ts';
import type { Operand } from '../ops/rule.ts';
import { Tensor } from '../tensor.ts';

/** The option of sums and differences. */
export interface Alpha {
  /** What the second operand is multiplied by. */
  readonly alpha?: number;
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
  clone(this: Tensor): Tensor {
    return apply(operations.clone, [this]);
  },
  /** The tensor itself if it has the dtype, else a copy that has. */
  to(this: Tensor, dtype: Dtype): Tensor {
    return toDtype(this, dtype);
  },
};
