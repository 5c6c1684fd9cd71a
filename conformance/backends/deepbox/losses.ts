/** The losses that deepbox differentiates. */
import type { OpTable } from '../../functional/op-table.ts';
import { without } from './operands.ts';
import type { Deepbox, Tensor } from './surface.ts';

/** The losses, over a loaded deepbox. */
export const losses = ({ nn }: Deepbox) =>
  ({
    mse_loss: ({ self, target }, { reduction }) => nn.mseLoss(self, target, reduction),
    l1_loss: ({ self, target }, { reduction }) => nn.maeLoss(self, target, reduction),
    binary_cross_entropy: ({ self, target, weight }, { reduction }) =>
      nn.binaryCrossEntropyLoss(without(self, 'weight', weight, undefined), target, reduction),
    binary_cross_entropy_with_logits: ({ self, target, weight, pos_weight }, { reduction }) => {
      without(without(self, 'weight', weight, undefined), 'pos_weight', pos_weight, undefined);
      return nn.binaryCrossEntropyWithLogitsLoss(without(self, 'reduction', reduction, 'mean'), target);
    },
    cross_entropy: ({ self, target, weight }, { reduction, label_smoothing, ignore_index }) => {
      without(without(self, 'weight', weight, undefined), 'label_smoothing', label_smoothing, 0);
      without(without(self, 'ignore_index', ignore_index, -100), 'reduction', reduction, 'mean');
      return nn.crossEntropyLoss(self, target);
    },
  }) satisfies OpTable<Tensor>;
