/** Choosing between elements by a condition. */
import { cast } from '../../arrays/copy.ts';
import { binary, ternary } from '../../arrays/pointwise.ts';
import { scalarToElement } from '../../arrays/scalar.ts';
import type { Rule } from '../rule.ts';

const chosen = ternary({
  float: (condition, a, b) => (condition === 0 ? b : a),
  int64: (condition, a, b) => (condition === 0n ? b : a),
  bool: (condition, a, b) => (condition === 0 ? b : a),
});

export const where: Rule<'where'> = {
  forward: ({ condition, self, other }) => chosen(cast(condition, self.dtype), self, other),
  vjp: {
    self: (grad, { condition }) => grad.where(condition, 0),
    other: (grad, { condition }) => grad.maskedFill(condition, 0),
  },
};

const kept = binary({
  float: (a, mask, value) => (mask === 0 ? a : value),
  int64: (a, mask, value) => (mask === 0n ? a : value),
  bool: (a, mask, value) => (mask === 0 ? a : value),
});

export const masked_fill: Rule<'masked_fill'> = {
  forward: ({ self, mask }, { value }) => kept(self, cast(mask, self.dtype), scalarToElement(value, self.dtype)),
  vjp: { self: (grad, { mask }) => grad.maskedFill(mask, 0) },
};
