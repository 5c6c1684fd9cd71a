/** The inverse of the sigmoid. */
import type { NdArray } from '../../arrays/array.ts';
import { unary } from '../../arrays/pointwise.ts';
import { operation } from '../../autograd/operation.ts';
import { apply } from '../../autograd/record.ts';
import type { Tensor } from '../../tensor.ts';

const logits = unary({ float: (p) => Math.log(p / (1 - p)) });

/** A rounding of the quotient shifts its logarithm, however small that is. */
const shifts = unary({ float: (p) => 1 + Math.abs(Math.log(p / (1 - p))) });

const logitOp = operation(
  'logit',
  {
    inputs: { self: { reads: ['self'] } },
    outputs: { result: {} },
    dtype: 'same',
    rounding: { class: 'accumulate' },
  },
  {
    forward: ({ self }) => logits(self),
    vjp: { self: (grad, { self }) => grad.div(self.mul(self.rsub(1))) },
    accumulation: { terms: () => 3, magnitude: ({ self }): NdArray => shifts(self), isInexact: true },
  },
);

/** log(p / (1 − p)). */
export const logit = (p: Tensor): Tensor => apply(logitOp, [p]);
