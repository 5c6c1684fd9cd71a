/** Losses. */
import type { NdArray } from '../arrays/array.ts';
import { binary } from '../arrays/pointwise.ts';
import { broadcastShapes, type Shape, sizeOf } from '../arrays/shape.ts';
import { sumAll } from '../arrays/sums.ts';
import type { Rule } from './rule.ts';

type Reduction = 'mean' | 'sum' | 'none';

/** How many elements a loss averages over: 1 where it does not. */
const divisorOf = (reduction: Reduction, a: Shape, b: Shape): number =>
  reduction === 'mean' ? sizeOf(broadcastShapes(a, b)) : 1;

const squaredDifferences = binary({ float: (a, b) => (a - b) * (a - b) });

function meanSquaredError(self: NdArray, target: NdArray, reduction: Reduction): NdArray {
  const errors = squaredDifferences(self, target);
  return reduction === 'none' ? errors : sumAll(errors, divisorOf(reduction, self.shape, target.shape));
}

export const mse_loss: Rule<'mse_loss'> = {
  forward: ({ self, target }, { reduction }) => meanSquaredError(self, target, reduction),
  vjp: {
    self: (grad, { self, target, shapes, params: { reduction } }) =>
      self.sub(target).mul(grad.mul(2 / divisorOf(reduction, shapes.self, shapes.target))),
    target: (grad, { self, target, shapes, params: { reduction } }) =>
      target.sub(self).mul(grad.mul(2 / divisorOf(reduction, shapes.self, shapes.target))),
  },
  accumulation: {
    terms: ({ self, target }, { reduction }) =>
      reduction === 'none' ? 1 : sizeOf(broadcastShapes(self.shape, target.shape)),
    magnitude: ({ self, target }, { reduction }) => meanSquaredError(self, target, reduction), // no term is negative
  },
};
