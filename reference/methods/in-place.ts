/** The operations that write over the tensor itself, as methods. */
import type { ScalarOperand } from '../arrays/scalar.ts';
import { applyInPlace } from '../autograd/in-place.ts';
import { operations } from '../ops/index.ts';
import type { Operand } from '../ops/rule.ts';
import { Tensor } from '../tensor.ts';
import type { TriangleOptions } from './parts.ts';
import type { Alpha, Value } from './pointwise.ts';

export const inPlaceMethods = {
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
  pow_(this: Tensor, exponent: Operand): Tensor {
    if (exponent instanceof Tensor) return applyInPlace(operations.pow_tensor_tensor, [this, exponent]);
    return applyInPlace(operations.pow_tensor_scalar, [this], { exponent });
  },
  cumsum_(this: Tensor, dim: number): Tensor {
    return applyInPlace(operations.cumsum, [this], { dim });
  },
  cumprod_(this: Tensor, dim: number): Tensor {
    return applyInPlace(operations.cumprod, [this], { dim });
  },
  tril_(this: Tensor, { diagonal = 0 }: TriangleOptions = {}): Tensor {
    return applyInPlace(operations.tril, [this], { diagonal });
  },
  triu_(this: Tensor, { diagonal = 0 }: TriangleOptions = {}): Tensor {
    return applyInPlace(operations.triu, [this], { diagonal });
  },
  atan2_(this: Tensor, other: Tensor): Tensor {
    return applyInPlace(operations.atan2, [this, other]);
  },
  hypot_(this: Tensor, other: Tensor): Tensor {
    return applyInPlace(operations.hypot, [this, other]);
  },
  fmod_(this: Tensor, other: Operand): Tensor {
    return applyInPlace(operations.fmod, [this, other]);
  },
  remainder_(this: Tensor, other: Operand): Tensor {
    return applyInPlace(operations.remainder, [this, other]);
  },
  lerp_(this: Tensor, end: Tensor, weight: Tensor | number): Tensor {
    if (weight instanceof Tensor) return applyInPlace(operations.lerp_tensor, [this, end, weight]);
    return applyInPlace(operations.lerp, [this, end], { weight });
  },
  addcmul_(this: Tensor, tensor1: Tensor, tensor2: Tensor, { value = 1 }: Value = {}): Tensor {
    return applyInPlace(operations.addcmul, [this, tensor1, tensor2], { value });
  },
  addcdiv_(this: Tensor, tensor1: Tensor, tensor2: Tensor, { value = 1 }: Value = {}): Tensor {
    return applyInPlace(operations.addcdiv, [this, tensor1, tensor2], { value });
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
};
