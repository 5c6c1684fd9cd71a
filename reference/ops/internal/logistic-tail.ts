/** What the logistic function leaves to 1: the slope of `log_sigmoid`. */
import { unary } from '../../arrays/pointwise.ts';
import { operation } from '../../autograd/operation.ts';
import { apply } from '../../autograd/record.ts';
import type { Tensor } from '../../tensor.ts';

const tails = unary({ float: (a) => 1 / (1 + Math.exp(a)) });

/** Its own slope is PyTorch's, with PyTorch's loss of digits where the logistic function is near 1. */
const logisticTailOp = operation(
  'log_sigmoid_backward',
  {
    inputs: { self: { reads: ['self'] } },
    outputs: { result: {} },
    dtype: 'same',
    rounding: { class: 'ulp', n: 2 },
  } as const,
  {
    forward: ({ self }) => tails(self),
    vjp: { self: (grad, { self }) => grad.mul(self.sigmoid().sub(1)).mul(self.sigmoid()) },
  },
);

/** 1 / (1 + exp(self)). */
export const logisticTail = (self: Tensor): Tensor => apply(logisticTailOp, [self]);
