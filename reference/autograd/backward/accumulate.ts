/** Adds a gradient to a leaf's `.grad`. */
import { write } from '../../arrays/copy.ts';
import { zerosLaidOutLike } from '../../arrays/layout.ts';
import { Tensor } from '../../tensor.ts';
import { isGradEnabled } from '../mode.ts';

/**
 * The first gradient is copied: it may be a tensor of the caller's, or one that another leaf gets too. Later ones are
 * added in place, so that who holds `.grad` sees it grow; but when a graph of the gradient is wanted each sum is new.
 */
export function accumulate(leaf: Tensor, grad: Tensor): void {
  if (!leaf.requiresGrad) return;
  if (leaf.grad === null) leaf.keepGrad(isGradEnabled() ? grad.clone() : copyLaidOutLike(leaf, grad));
  else if (isGradEnabled()) leaf.keepGrad(leaf.grad.add(grad));
  else leaf.grad.add_(grad);
  for (const hook of leaf.postAccumulateHooks) hook(leaf);
}

function copyLaidOutLike(leaf: Tensor, grad: Tensor): Tensor {
  const array = zerosLaidOutLike(leaf.array);
  write(array, grad.array);
  return new Tensor(array);
}
