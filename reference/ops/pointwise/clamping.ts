/** Elements kept between bounds, and the larger or smaller of two. */
import type { NdArray } from '../../arrays/array.ts';
import { binary } from '../../arrays/pointwise.ts';
import type { ScalarOperand } from '../../arrays/scalar.ts';
import { withScalar } from '../../arrays/with-scalar.ts';
import { TensorError } from '../../error.ts';
import type { Tensor } from '../../tensor.ts';
import { clip, constant, larger, largerInteger, smaller, smallerInteger } from '../internal/clipping.ts';
import { eq, ge, gt, le, ne } from '../internal/masking.ts';
import type { Operand, Rule } from '../rule.ts';

type Bound<T> = T | null | undefined;

const isGiven = <T>(bound: Bound<T>): bound is T => bound !== null && bound !== undefined;

function checkBounds(min: Bound<unknown>, max: Bound<unknown>): void {
  if (!isGiven(min) && !isGiven(max))
    throw new TensorError('invalid-argument', 'neither min nor max is given: give one');
}

/** Where no bound lies beyond the element: on a bound it still counts as inside. */
function isInside(self: Tensor, min: Bound<Operand>, max: Bound<Operand>): Tensor {
  if (!isGiven(min)) return le(self, max!);
  return isGiven(max) ? ge(self, min).mul(le(self, max)) : ge(self, min);
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
    min: (grad, { self, min, max }) => grad.where(max ? gt(min, self).mul(gt(max, min)) : gt(min, self), 0),
    max: (grad, { self, min, max }) => grad.where(min ? gt(self, max).add(gt(min, max)) : gt(self, max), 0),
  },
  node: 'ClampBackward0',
};

/** Half the gradient where the two are equal: neither is the one that was chosen. */
const sharedWhereEqual = (grad: Tensor, self: Tensor, other: Tensor): Tensor =>
  grad.div(2).where(eq(self, other), grad);

export const maximum: Rule<'maximum'> = {
  forward: ({ self, other }) => larger(self, other),
  vjp: {
    self: (grad, { self, other }) => sharedWhereEqual(grad, self, other).maskedFill(gt(other, self), 0),
    other: (grad, { self, other }) => sharedWhereEqual(grad, self, other).maskedFill(gt(self, other), 0),
  },
};

export const minimum: Rule<'minimum'> = {
  forward: ({ self, other }) => smaller(self, other),
  vjp: {
    self: (grad, { self, other }) => sharedWhereEqual(grad, self, other).maskedFill(gt(self, other), 0),
    other: (grad, { self, other }) => sharedWhereEqual(grad, self, other).maskedFill(gt(other, self), 0),
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

/** Where a tensor is NaN. */
const isNan = (tensor: Tensor): Tensor => ne(tensor, tensor);

export const fmax: Rule<'fmax'> = {
  forward: ({ self, other }) => largerNumbers(self, other),
  vjp: {
    self: (grad, { self, other }) => grad.where(ge(self, other).add(isNan(other)), 0),
    other: (grad, { self, other }) => grad.maskedFill(ge(self, other).add(isNan(other)), 0),
  },
};

export const fmin: Rule<'fmin'> = {
  forward: ({ self, other }) => smallerNumbers(self, other),
  vjp: {
    self: (grad, { self, other }) => grad.where(le(self, other).add(isNan(other)), 0),
    other: (grad, { self, other }) => grad.maskedFill(le(self, other).add(isNan(other)), 0),
  },
};
