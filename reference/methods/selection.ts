/** Choosing between elements, and keeping them within bounds, as methods. */
import type { ScalarOperand } from '../arrays/scalar.ts';
import { applyInPlace } from '../autograd/in-place.ts';
import { apply } from '../autograd/record.ts';
import { operations } from '../ops/index.ts';
import type { Operand } from '../ops/rule.ts';
import { Tensor } from '../tensor.ts';

/** At least one of the two bounds; both numbers, or both tensors. */
export interface Bounds<B> {
  readonly min?: B;
  readonly max?: B;
}

type AnyBounds = Bounds<ScalarOperand> | Bounds<Tensor>;

const areTensors = ({ min, max }: AnyBounds): boolean => min instanceof Tensor || max instanceof Tensor;

export const selectionMethods = {
  /** Every element, or the bound beyond which it lies. */
  clamp(this: Tensor, bounds: AnyBounds = {}): Tensor {
    const { min, max } = bounds as Bounds<never>;
    if (areTensors(bounds)) return apply(operations.clamp_tensor, [this, min, max]);
    return apply(operations.clamp, [this], { min: min ?? null, max: max ?? null });
  },
  clamp_(this: Tensor, bounds: AnyBounds = {}): Tensor {
    const { min, max } = bounds as Bounds<never>;
    if (areTensors(bounds)) return applyInPlace(operations.clamp_tensor, [this, min, max]);
    return applyInPlace(operations.clamp, [this], { min: min ?? null, max: max ?? null });
  },
  /** The larger of two elements; NaN if one of them is. */
  maximum(this: Tensor, other: Tensor): Tensor {
    return apply(operations.maximum, [this, other]);
  },
  /** The smaller of two elements; NaN if one of them is. */
  minimum(this: Tensor, other: Tensor): Tensor {
    return apply(operations.minimum, [this, other]);
  },
  /** The larger of two elements; where one is NaN the other. */
  fmax(this: Tensor, other: Tensor): Tensor {
    return apply(operations.fmax, [this, other]);
  },
  /** The smaller of two elements; where one is NaN the other. */
  fmin(this: Tensor, other: Tensor): Tensor {
    return apply(operations.fmin, [this, other]);
  },
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
