/** Elements kept between bounds, and the larger or smaller of two. */
import type { NdArray } from '../../arrays/array.ts';
import { binary } from '../../arrays/pointwise.ts';
import type { ScalarOperand } from '../../arrays/scalar.ts';
import { withScalar } from '../../arrays/with-scalar.ts';
import { TensorError } from '../../error.ts';
import type { Tensor } from '../../tensor.ts';
import { clip, constant, larger, largerInteger, smaller, smallerInteger } from '../internal/clipping.ts';
import type { Operand, Rule } from '../rule.ts';

type Bound<T> = T | null | undefined;

const isGiven = <T>(bound: Bound<T>): bound is T => bound !== null && bound !== undefined;

function checkBounds(min: Bound<unknown>, max: Bound<unknown>): void {
  if (!isGiven(min) && !isGiven(max))
    throw new TensorError('invalid-argument', 'neither min nor max is given: give one');
}

/** Where no bound lies beyond the element: on a bound it still counts as inside. */
function isInside(self: Tensor, min: Bound<Operand>, max: Bound<Operand>): Tensor {
  if (!isGiven(min)) return self.le(max!);
  return isGiven(max) ? self.ge(min).logicalAnd(self.le(max)) : self.ge(min);
}

/** Numbers as bounds may raise the dtype; each is then rounded to it. */
function clipToNumbers(self: NdArray, min: Bound<ScalarOperand>, max: Bound<ScalarOperand>): NdArray {
  const raised = [min, max].filter(isGiven).reduce((array, bound) => withScalar(array, bound)[0], self);
  if (raised.dtype === 'bool')
    throw new TensorError(
      'dtype-mismatch',
      'bools have no order: give integers as bounds, or convert the tensor first',
    );
  const [least, most] = [min, max].map((bound) => (isGiven(bound) ? constant(bound, raised) : undefined));
  return clip(raised, least, most);
}

export const clamp: Rule<'clamp'> = {
  forward: ({ self }, { min, max }) => {
    checkBounds(min, max);
    return clipToNumbers(self, min, max);
  },
  vjp: { self: (grad, { self, params: { min, max } }) => grad.where(isInside(self, min, max), 0) },
  node: 'ClampBackward1',
};

export const clamp_tensor: Rule<'clamp_tensor'> = {
  forward: ({ self, min, max }) => {
    checkBounds(min, max);
    return clip(self, min, max);
  },
  vjp: {
    self: (grad, { self, min, max }) => grad.where(isInside(self, min, max), 0),
    min: (grad, { self, min, max }) => grad.where(max ? min.gt(self).logicalAnd(max.gt(min)) : min.gt(self), 0),
    max: (grad, { self, min, max }) => grad.where(min ? self.gt(max).logicalOr(min.gt(max)) : self.gt(max), 0),
  },
  node: 'ClampBackward0',
};

/** Half the gradient where the two are equal: neither is the one that was chosen. */
const sharedWhereEqual = (grad: Tensor, self: Tensor, other: Tensor): Tensor => grad.div(2).where(self.eq(other), grad);

export const maximum: Rule<'maximum'> = {
  forward: ({ self, other }) => larger(self, other),
  vjp: {
    self: (grad, { self, other }) => sharedWhereEqual(grad, self, other).maskedFill(other.gt(self), 0),
    other: (grad, { self, other }) => sharedWhereEqual(grad, self, other).maskedFill(self.gt(other), 0),
  },
};

export const minimum: Rule<'minimum'> = {
  forward: ({ self, other }) => smaller(self, other),
  vjp: {
    self: (grad, { self, other }) => sharedWhereEqual(grad, self, other).maskedFill(self.gt(other), 0),
    other: (grad, { self, other }) => sharedWhereEqual(grad, self, other).maskedFill(other.gt(self), 0),
  },
};

const largerNumbers = binary({
  float: (a, b) => (a >= b || Number.isNaN(b) ? a : b),
  int64: largerInteger,
  bool: (a, b) => a | b,
});
const smallerNumbers = binary({
  float: (a, b) => (a <= b || Number.isNaN(b) ? a : b),
  int64: smallerInteger,
  bool: (a, b) => a & b,
});

export const fmax: Rule<'fmax'> = {
  forward: ({ self, other }) => largerNumbers(self, other),
  vjp: {
    self: (grad, { self, other }) => grad.where(self.ge(other).logicalOr(other.isnan()), 0),
    other: (grad, { self, other }) => grad.maskedFill(self.ge(other).logicalOr(other.isnan()), 0),
  },
};

export const fmin: Rule<'fmin'> = {
  forward: ({ self, other }) => smallerNumbers(self, other),
  vjp: {
    self: (grad, { self, other }) => grad.where(self.le(other).logicalOr(other.isnan()), 0),
    other: (grad, { self, other }) => grad.maskedFill(self.le(other).logicalOr(other.isnan()), 0),
  },
};
