/** How the losses of the elements become one. */
import type { NdArray } from '../../arrays/array.ts';
import { broadcastShapes, type Shape, sizeOf } from '../../arrays/shape.ts';
import { sumAll } from '../../arrays/sums.ts';
import { TensorError } from '../../error.ts';
import type { Tensor } from '../../tensor.ts';

/** What becomes of the losses of the elements. */
export type Reduction = 'mean' | 'sum' | 'none';

/** How many elements a loss averages over: 1 where it does not, and where there are none, whose gradients depend on nothing. */
export const divisorOf = (reduction: Reduction, a: Shape, b: Shape = a): number =>
  reduction === 'mean' ? Math.max(sizeOf(broadcastShapes(a, b)), 1) : 1;

/** The losses themselves, their sum, or their mean. */
export function reduced(losses: NdArray, reduction: Reduction): NdArray {
  switch (reduction) {
    case 'none':
      return losses;
    case 'sum':
      return sumAll(losses);
    case 'mean':
      return sumAll(losses, losses.size);
    default:
      return refuse(reduction);
  }
}

/** The same of a tensor of losses. */
export function reducedTensor(losses: Tensor, reduction: Reduction): Tensor {
  switch (reduction) {
    case 'none':
      return losses;
    case 'sum':
      return losses.sum();
    case 'mean':
      return losses.mean();
    default:
      return refuse(reduction);
  }
}

function refuse(reduction: never): never {
  throw new TensorError('invalid-argument', `a reduction is 'mean', 'sum' or 'none', and not '${reduction}'`);
}

/** How many numbers are added up. */
export const termsOf = (reduction: Reduction, a: Shape, b: Shape = a): number =>
  reduction === 'none' ? 1 : sizeOf(broadcastShapes(a, b));
