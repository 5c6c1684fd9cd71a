/** What the adaptive optimizers need of their moments. */
import { binary, unary } from '../../arrays/pointwise.ts';
import { applyInPlace } from '../../autograd/in-place.ts';
import { operation } from '../../autograd/operation.ts';
import { apply } from '../../autograd/record.ts';
import type { Tensor } from '../../tensor.ts';

const roots = unary({ float: Math.sqrt });

const sqrtOp = operation(
  'sqrt',
  { inputs: { self: {} }, outputs: { result: {} }, dtype: 'promote_float', rounding: { class: 'ulp', n: 1 } },
  { forward: ({ self }) => roots(self), vjp: {} },
);

export const sqrt = (self: Tensor): Tensor => apply(sqrtOp, [self]);

const larger = binary({ float: (a, b) => (a > b || Number.isNaN(a) ? a : b) });

const maximumOp = operation(
  'maximum',
  { inputs: { self: {}, other: {} }, outputs: { result: {} }, dtype: 'promote', rounding: { class: 'exact' } },
  { forward: ({ self, other }) => larger(self, other), vjp: {} },
);

/** Raises every element to the other's where that is larger. */
export const maximum_ = (self: Tensor, other: Tensor): Tensor => applyInPlace(maximumOp, [self, other]);
