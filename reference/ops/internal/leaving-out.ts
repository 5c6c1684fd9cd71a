/** Derivatives of products without division, which a zero would forbid. */

import { zeros } from '../../arrays/array.ts';
import { fill } from '../../arrays/fill.ts';
import type { Shape } from '../../arrays/shape.ts';
import { select } from '../../arrays/views.ts';
import { Tensor } from '../../tensor.ts';
import { sliceBackward } from './placing.ts';

/** Whether some element is 0. */
export const hasZero = (tensor: Tensor): boolean => tensor.eq(0).any().item() === true;

/** Whether at least two elements are 0, so that no product of all but one is anything else. */
export const hasZeros = (tensor: Tensor): boolean => tensor.eq(0).sum().gt(1).item() === true;

/** True at one index of a dim. */
function maskAt(shape: Shape, dim: number, index: number): Tensor {
  const mask = zeros(shape, 'bool');
  fill(select(mask, dim, index), 1);
  return new Tensor(mask);
}

/**
 * Puts together the derivatives by the elements of each line along `dim`, one index at a time: `derivative` is given the
 * line with that element replaced by 1, which is to leave it out of a product, and keeps the dim with size 1.
 */
export function leavingEachOut(
  self: Tensor,
  dim: number,
  derivative: (without: Tensor, index: number) => Tensor,
): Tensor {
  const { shape } = self;
  return Array.from({ length: shape.at(dim)! }, (_, index) => {
    const without = self.maskedFill(maskAt(shape, dim, index), 1);
    return sliceBackward(derivative(without, index), { shape, dim, start: index, step: 1 });
  }).reduce((total, part) => total.add(part));
}
