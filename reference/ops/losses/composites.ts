/** Losses that are formulas over tensors. */
import { apply } from '../../autograd/record.ts';
import { TensorError } from '../../error.ts';
import type { Composite } from '../composite.ts';
import { reducedTensor } from './reduction.ts';
import { smoothL1 } from './regression.ts';

export const l1_loss: Composite<'l1_loss'> = ({ self, target }, { reduction }) =>
  reducedTensor(self.sub(target).abs(), reduction);

/** Where there is no room for a square, it is the distance itself. */
export const smooth_l1_loss: Composite<'smooth_l1_loss'> = ({ self, target }, { beta, reduction }) => {
  if (beta < 0) throw new TensorError('invalid-argument', `smooth_l1_loss: beta must not be negative, but is ${beta}`);
  return beta === 0 ? l1_loss({ self, target }, { reduction }) : apply(smoothL1, [self, target], { beta, reduction });
};
