/** Choosing between elements, as methods. */
import type { ScalarOperand } from '../arrays/scalar.ts';
import { applyInPlace } from '../autograd/in-place.ts';
import { apply } from '../autograd/record.ts';
import { operations } from '../ops/index.ts';
import type { Operand } from '../ops/rule.ts';
import type { Tensor } from '../tensor.ts';

export const selectionMethods = {
  /** This tensor's elements where the condition is true, and the other's elsewhere. */
  where(this: Tensor, condition: Tensor, other: Operand): Tensor {
    return apply(operations.where, [condition, this, other]);
  },
  maskedFill(this: Tensor, mask: Tensor, value: ScalarOperand): Tensor {
    return apply(operations.masked_fill, [this, mask], { value });
  },
  maskedFill_(this: Tensor, mask: Tensor, value: ScalarOperand): Tensor {
    return applyInPlace(operations.masked_fill, [this, mask], { value });
  },
};
