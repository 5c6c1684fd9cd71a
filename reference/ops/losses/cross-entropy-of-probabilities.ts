/** The slope of the binary cross entropy of probabilities, with a slope of its own: both are finite at 0 and 1. */
import { binary, ternary } from '../../arrays/pointwise.ts';
import { operation } from '../../autograd/operation.ts';
import { apply } from '../../autograd/record.ts';
import type { Tensor } from '../../tensor.ts';

/** PyTorch keeps denominators away from 0 by so much, in the second derivative by adding it. */
const tiny = 1e-12;

/** The same in the slope itself, where PyTorch has it as a float32. */
const tinyFloat = Math.fround(tiny);

const slopes = ternary({ float: (grad, p, target) => (grad * (p - target)) / Math.max((1 - p) * p, tinyFloat) });
const magnitudes = ternary({
  float: (grad, p, target) => (Math.abs(grad) * (p + target)) / Math.max((1 - p) * p, tinyFloat),
});
const inverseSpreads = binary({ float: (grad, p) => grad / Math.max((1 - p) * p, tiny) });

const inverseSpreadOp = operation(
  'inverse_spread',
  {
    inputs: { grad: { reads: ['p'] }, p: { reads: ['grad', 'p'] } },
    outputs: { result: {} },
    dtype: 'equal',
    rounding: { class: 'ulp', n: 4 },
  },
  {
    forward: ({ grad, p }) => inverseSpreads(grad, p),
    vjp: {
      grad: (outer, { p }) => overSpread(outer, p),
      p: (outer, { grad, p }) => overSpread(overSpread(outer.mul(grad), p), p).mul(p.mul(2).sub(1)),
    },
  },
);

/** Divided by the spread p (1 − p). */
const overSpread = (grad: Tensor, p: Tensor): Tensor => apply(inverseSpreadOp, [grad, p]);

/** p (1 − p), with a little added to both factors. */
const spread = (p: Tensor): Tensor => p.add({ float: tiny }).mul(p.rsub(1).add({ float: tiny }));

const slopeOp = operation(
  'binary_cross_entropy_backward',
  {
    inputs: {
      grad: { reads: ['p', 'target'] },
      p: { reads: ['grad', 'p', 'target'] },
      target: { reads: ['grad', 'p'] },
    },
    outputs: { result: {} },
    dtype: 'equal',
    rounding: { class: 'accumulate' },
  },
  {
    forward: ({ grad, p, target }) => slopes(grad, p, target),
    vjp: {
      grad: (outer, { p, target }) => outer.mul(p.sub(target).div(spread(p))),
      p: (outer, { grad, p, target }) => outer.mul(grad).mul(bend(p, target)),
      target: (outer, { grad, p }) => overSpread(outer.mul(grad).neg(), p),
    },
    accumulation: {
      terms: () => 4,
      magnitude: ({ grad, p, target }) => magnitudes(grad, p, target),
      isInexact: true,
    },
  },
);

/** The second derivative by p: (p² − 2 p t + t) / (p (1 − p))². */
const bend = (p: Tensor, target: Tensor): Tensor =>
  p
    .mul(p)
    .sub(p.mul(target).mul(2))
    .add(target)
    .div(spread(p).mul(spread(p)));

/** By how much the loss changes with p, times a gradient of its shape. */
export const slope = (grad: Tensor, p: Tensor, target: Tensor): Tensor => apply(slopeOp, [grad, p, target]);
