/** Comparisons, and choosing by them: the parts of gradients that jump. */
import { binary, comparison } from '../../arrays/pointwise.ts';
import { operation } from '../../autograd/operation.ts';
import { apply } from '../../autograd/record.ts';
import type { Tensor } from '../../tensor.ts';
import type { Operand } from '../rule.ts';
import { zerosLike } from './constants.ts';

const compares = {
  inputs: { self: {}, other: { scalar: true } },
  outputs: { result: { dtype: 'bool', differentiable: false } },
  dtype: 'promote',
  rounding: { class: 'exact' },
} as const;

const areEqual = comparison({ float: (a, b) => a === b, int64: (a, b) => a === b, bool: (a, b) => a === b });
const areAtLeast = comparison({ float: (a, b) => a >= b, int64: (a, b) => a >= b, bool: (a, b) => a >= b });
const areAbove = comparison({ float: (a, b) => a > b, int64: (a, b) => a > b, bool: (a, b) => a > b });
const areAtMost = comparison({ float: (a, b) => a <= b, int64: (a, b) => a <= b, bool: (a, b) => a <= b });
const differ = comparison({ float: (a, b) => a !== b, int64: (a, b) => a !== b, bool: (a, b) => a !== b });

const eqOp = operation('eq', compares, { forward: ({ self, other }) => areEqual(self, other), vjp: {} });
const geOp = operation('ge', compares, { forward: ({ self, other }) => areAtLeast(self, other), vjp: {} });
const gtOp = operation('gt', compares, { forward: ({ self, other }) => areAbove(self, other), vjp: {} });
const leOp = operation('le', compares, { forward: ({ self, other }) => areAtMost(self, other), vjp: {} });
const neOp = operation('ne', compares, { forward: ({ self, other }) => differ(self, other), vjp: {} });

export const eq = (self: Tensor, other: Operand): Tensor => apply(eqOp, [self, other]);
export const ge = (self: Tensor, other: Operand): Tensor => apply(geOp, [self, other]);
export const gt = (self: Tensor, other: Operand): Tensor => apply(gtOp, [self, other]);
export const le = (self: Tensor, other: Operand): Tensor => apply(leOp, [self, other]);
export const ne = (self: Tensor, other: Operand): Tensor => apply(neOp, [self, other]);

/** `value` where the mask is true, `self` elsewhere. */
export const maskedFill = (self: Tensor, mask: Tensor, value: number): Tensor => self.maskedFill(mask, value);

const zeroUnlessAbove = binary({ float: (grad, result) => (result <= 0 ? 0 : grad) });

const thresholdBackwardOp = operation(
  'threshold_backward',
  {
    inputs: { grad: { reads: ['result_of_relu'] }, result_of_relu: { reads: ['result_of_relu'] } },
    outputs: { result: {} },
    dtype: 'promote',
    rounding: { class: 'exact' },
  },
  {
    forward: ({ grad, result_of_relu }) => zeroUnlessAbove(grad, result_of_relu),
    vjp: {
      grad: (grad, { result_of_relu }) => thresholdBackward(grad, result_of_relu),
      result_of_relu: (_grad, { result_of_relu }) => zerosLike(result_of_relu),
    },
  },
);

/** The gradient where the result of a relu is above 0 or NaN, and 0 elsewhere. */
export const thresholdBackward = (grad: Tensor, resultOfRelu: Tensor): Tensor =>
  apply(thresholdBackwardOp, [grad, resultOfRelu]);
