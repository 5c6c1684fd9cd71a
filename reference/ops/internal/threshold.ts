/** What of a gradient a relu lets through. */
import { binary } from '../../arrays/pointwise.ts';
import { operation } from '../../autograd/operation.ts';
import { apply } from '../../autograd/record.ts';
import type { Tensor } from '../../tensor.ts';
import { zerosLike } from './constants.ts';

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
