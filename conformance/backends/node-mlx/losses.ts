/** The losses as node-mlx spells them. */
import type { OpTable } from '../../functional/op-table.ts';
import { without } from './operands.ts';
import type { Nn, Tensor } from './surface.ts';

/** The losses, over a loaded node-mlx. Its weights do not change what a mean is divided by, and PyTorch's do. */
export const losses = ({ losses }: Nn) =>
  ({
    mse_loss: ({ self, target }, { reduction }) => losses.mseLoss(self, target, reduction),
    l1_loss: ({ self, target }, { reduction }) => losses.l1Loss(self, target, reduction),
    smooth_l1_loss: ({ self, target }, { beta, reduction }) => losses.smoothL1Loss(self, target, beta, reduction),
    huber_loss: ({ self, target }, { delta, reduction }) => losses.huberLoss(self, target, delta, reduction),
    nll_loss: ({ self, target, weight }, { reduction, ignore_index }) =>
      losses.nllLoss(alone(self, { weight, ignore_index }), target, 1, reduction),
    cross_entropy: ({ self, target, weight }, { reduction, ignore_index, label_smoothing }) =>
      losses.crossEntropy(alone(self, { weight, ignore_index }), target, undefined, 1, label_smoothing, reduction),
    binary_cross_entropy: ({ self, target, weight }, { reduction }) =>
      losses.binaryCrossEntropy(alone(self, { weight }), target, undefined, false, reduction),
    binary_cross_entropy_with_logits: ({ self, target, weight, pos_weight }, { reduction }) =>
      losses.binaryCrossEntropy(alone(self, { weight, pos_weight }), target, undefined, true, reduction),
  }) satisfies OpTable<Tensor>;

/** The operand, where nothing is weighted and nothing ignored. */
function alone(self: Tensor, { ignore_index, ...weights }: Readonly<Record<string, unknown>>): Tensor {
  for (const [name, weight] of Object.entries(weights)) without(self, name, weight, undefined);
  return without(self, 'ignore_index', ignore_index, -100);
}
