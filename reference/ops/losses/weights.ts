/** What comes with a prediction: a target of its shape, and weights that stretch to it. */
import type { NdArray } from '../../arrays/array.ts';
import { type Dtype, isFloating } from '../../arrays/dtype.ts';
import { binary } from '../../arrays/pointwise.ts';
import { canExpand, sameShape } from '../../arrays/shape.ts';
import { TensorError } from '../../error.ts';
import type { Tensor } from '../../tensor.ts';

/** Refuses a target of another shape. */
export function checkTarget(op: string, self: NdArray, target: NdArray): void {
  if (!sameShape(self.shape, target.shape))
    throw new TensorError(
      'shape-mismatch',
      `${op}: the target must have the shape [${self.shape}] of the input, not [${target.shape}]`,
    );
}

/** Refuses a weight that does not stretch to the shape of the input. */
export function checkWeight(op: string, name: string, self: NdArray, weight: NdArray | undefined): void {
  if (weight && !(weight.shape.length <= self.shape.length && canExpand(weight.shape, self.shape)))
    throw new TensorError(
      'shape-mismatch',
      `${op}: '${name}' of shape [${weight.shape}] must stretch to the shape [${self.shape}] of the input`,
    );
}

/** Why an input or target of these dtypes is refused, if it is. */
export const refusesWhole = ([self, target]: readonly Dtype[]): string | undefined =>
  isFloating(self!) && isFloating(target!) ? undefined : 'input and target must both be floating: convert them first';

const products = binary({ float: (a, b) => a * b });

/** Losses of the elements, each times its weight. */
export const weighted = (losses: NdArray, weight: NdArray | undefined): NdArray =>
  weight ? products(losses, weight) : losses;

/** The same of a gradient. */
export const weightedGrad = (grad: Tensor, weight: Tensor | undefined): Tensor => (weight ? grad.mul(weight) : grad);
