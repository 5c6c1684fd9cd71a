/** The operations that write over the tensor itself, as methods. */
import type { ScalarOperand } from '../arrays/scalar.ts';
import { applyInPlace } from '../autograd/in-place.ts';
import { operations } from '../ops/index.ts';
import type { Operand } from '../ops/rule.ts';
import { Tensor } from '../tensor.ts';
import type { TriangleOptions } from './parts.ts';
import type { Alpha } from './pointwise.ts';

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
