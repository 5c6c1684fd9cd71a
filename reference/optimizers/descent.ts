/** What steps have in common: the direction to go against, the count of steps, and largest values so far. */
import { zerosOf } from '../ops/internal/constants.ts';
import type { Tensor } from '../tensor.ts';

interface Direction {
  readonly maximize: boolean;
  readonly weightDecay?: number;
}

/** The gradient, turned round to maximize, and then with the weight decay in it. */
export function directionOf(param: Tensor, grad: Tensor, { maximize, weightDecay = 0 }: Direction): Tensor {
  const direction = maximize ? grad.neg() : grad;
  return weightDecay === 0 ? direction : direction.add(param, { alpha: weightDecay });
}

/** The same where the decay may be decoupled: then the parameter itself is shrunk, at once. */
export function decoupledDirectionOf(
  param: Tensor,
  grad: Tensor,
  options: Required<Direction> & { readonly lr: number; readonly decoupledWeightDecay: boolean },
): Tensor {
  const { lr, maximize, weightDecay, decoupledWeightDecay } = options;
  if (!decoupledWeightDecay) return directionOf(param, grad, options);
  if (weightDecay !== 0) param.mul_(1 - lr * weightDecay);
  return directionOf(param, grad, { maximize });
}

/** How a count of steps begins: it is a tensor, as the rest of the state is. */
export const noSteps = (): Tensor => zerosOf([], 'float32');

/** Counts a step, and gives how many there have been. */
export const countStep = (count: Tensor): number => Number(count.add_(1).item());

/** Raises every element to that of `other` where that is larger, as `torch.maximum` does with `out`. */
export const raise_ = (self: Tensor, other: Tensor): Tensor => self.copy_(self.maximum(other));
