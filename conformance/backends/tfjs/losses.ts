/** The losses as tfjs spells them: labels first, and operands of one shape. */
import type { OpTable } from '../../functional/op-table.ts';
import { Unsupported } from '../../interpreter/unsupported.ts';
import type { Tensor, Tf } from './surface.ts';

type Reduction = 'mean' | 'sum' | 'none' | undefined;

/** The losses, over a loaded tfjs. */
export const losses = (tf: Tf) =>
  ({
    mse_loss: ({ self, target }, { reduction }) =>
      tf.losses.meanSquaredError(...alike(target, self), undefined, how(tf, reduction)),
    l1_loss: ({ self, target }, { reduction }) =>
      tf.losses.absoluteDifference(...alike(target, self), undefined, how(tf, reduction)),
    huber_loss: ({ self, target }, { delta, reduction }) =>
      tf.losses.huberLoss(...alike(target, self), undefined, delta, how(tf, reduction)),
    binary_cross_entropy_with_logits: ({ self, target, weight, pos_weight }, { reduction }) =>
      tf.losses.sigmoidCrossEntropy(target, plain(self, weight, pos_weight), undefined, 0, how(tf, reduction)),
  }) satisfies OpTable<Tensor>;

function alike(a: Tensor, b: Tensor): [Tensor, Tensor] {
  if (a.shape.join() !== b.shape.join()) throw new Unsupported('broadcasting', 'the losses of tfjs do not broadcast');
  return [a, b];
}

/** The weights of tfjs also change what a mean is divided by. */
function plain(self: Tensor, ...weights: readonly (Tensor | null | undefined)[]): Tensor {
  if (weights.some(Boolean)) throw new Unsupported('loss weights', 'the means of tfjs divide by the weights');
  return self;
}

const how = (tf: Tf, reduction: Reduction): number | undefined =>
  reduction && { mean: tf.Reduction.MEAN, sum: tf.Reduction.SUM, none: tf.Reduction.NONE }[reduction];
