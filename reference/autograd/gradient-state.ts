/** What few tensors have: leaves that require grad, and tensors that retain theirs. */
import type { Tensor } from '../tensor.ts';
import type { HookList } from './hooks.ts';
import type { AccumulateGrad } from './node.ts';

/** Called with a leaf after its `.grad` has been brought up to date. */
export type PostAccumulateHook = (leaf: Tensor) => void;

/** What belongs to a tensor's own gradient. */
export class GradientState {
  requiresGrad = false;
  retainsGrad = false;
  grad: Tensor | null = null;
  accumulator: AccumulateGrad | null = null;
  hooks: HookList<PostAccumulateHook> | null = null;
}
