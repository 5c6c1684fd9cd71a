/** Losses, which are functions. */
import { apply } from '../autograd/record.ts';
import { TensorError } from '../error.ts';
import { composites } from '../ops/composites.ts';
import { operations } from '../ops/index.ts';
import type { Reduction } from '../ops/losses/reduction.ts';
import type { Tensor } from '../tensor.ts';

/** How the losses of the elements become one. */
interface LossOptions {
  readonly reduction?: Reduction;
}

/** The squared differences, averaged unless asked otherwise. */
export const mseLoss = (self: Tensor, target: Tensor, { reduction = 'mean' }: LossOptions = {}): Tensor =>
  apply(operations.mse_loss, [self, target], { reduction });

/** The distances, averaged unless asked otherwise. Clause losses.l1-loss. */
export const l1Loss = (self: Tensor, target: Tensor, { reduction = 'mean' }: LossOptions = {}): Tensor =>
  composites.l1_loss({ self, target }, { reduction });

interface SmoothL1Options extends LossOptions {
  /** Up to which distance the loss is a square. */
  readonly beta?: number;
}

/** The distances, rounded off near 0. Clause losses.smooth-l1-loss. */
export const smoothL1Loss = (
  self: Tensor,
  target: Tensor,
  { reduction = 'mean', beta = 1 }: SmoothL1Options = {},
): Tensor => composites.smooth_l1_loss({ self, target }, { reduction, beta });

interface HuberOptions extends LossOptions {
  /** Up to which distance the loss is a square. */
  readonly delta?: number;
}

/** Half the squared distances up to `delta`, and beyond that straight on. Clause losses.huber-loss. */
export const huberLoss = (self: Tensor, target: Tensor, { reduction = 'mean', delta = 1 }: HuberOptions = {}): Tensor =>
  apply(operations.huber_loss, [self, target], { reduction, delta });

/** What the losses of yes and no take beside the target. */
interface BinaryOptions extends LossOptions {
  /** Multiplied into the losses; it stretches to their shape. */
  readonly weight?: Tensor | undefined;
}

/** The surprise at a target, from a probability. Clause losses.binary-cross-entropy. */
export const binaryCrossEntropy = (
  self: Tensor,
  target: Tensor,
  { reduction = 'mean', weight }: BinaryOptions = {},
): Tensor => apply(operations.binary_cross_entropy, [self, target, weight], { reduction });

interface LogitsOptions extends BinaryOptions {
  /** Multiplied into what the positive share of the target contributes. */
  readonly posWeight?: Tensor | undefined;
}

/** The same of what a sigmoid would make a probability. Clause losses.binary-cross-entropy-with-logits. */
export const binaryCrossEntropyWithLogits = (
  self: Tensor,
  target: Tensor,
  { reduction = 'mean', weight, posWeight }: LogitsOptions = {},
): Tensor => apply(operations.binary_cross_entropy_with_logits, [self, target, weight, posWeight], { reduction });

interface ClassOptions extends LossOptions {
  /** One number for each class. */
  readonly weight?: Tensor | undefined;
  /** The target that counts for nothing. */
  readonly ignoreIndex?: number;
}

/** Minus the logarithms of probabilities at the numbers of the classes in `target`. Clause losses.nll-loss. */
export const nllLoss = (
  self: Tensor,
  target: Tensor,
  { weight, ignoreIndex = -100, reduction = 'mean' }: ClassOptions = {},
): Tensor => apply(operations.nll_loss, [self, target, weight], { ignore_index: ignoreIndex, reduction });

interface CrossEntropyOptions extends ClassOptions {
  /** How much of the target is shared by all classes. */
  readonly labelSmoothing?: number;
}

/** The loss of logits: of the numbers of classes, or of a probability for each. Clauses losses.cross-entropy and losses.cross-entropy-probabilities. */
export function crossEntropy(
  self: Tensor,
  target: Tensor,
  { weight, ignoreIndex = -100, labelSmoothing = 0, reduction = 'mean' }: CrossEntropyOptions = {},
): Tensor {
  const given = { self, target, weight: weight ?? null };
  const params = { label_smoothing: labelSmoothing, reduction };
  if (target.dtype === 'int64') return composites.cross_entropy(given, { ...params, ignore_index: ignoreIndex });
  if (ignoreIndex >= 0)
    throw new TensorError('invalid-argument', 'crossEntropy: probabilities are not ignored: leave ignoreIndex out');
  return composites.cross_entropy_probabilities(given, params);
}
