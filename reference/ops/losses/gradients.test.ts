/** The gradient formulas of losses against numerical derivatives. */
import {
  binaryCrossEntropy,
  binaryCrossEntropyWithLogits,
  crossEntropy,
  huberLoss,
  l1Loss,
  mseLoss,
  nllLoss,
  smoothL1Loss,
  tensor,
} from '../../index.ts';
import { testGradients } from '../gradients-for-tests.ts';

testGradients({
  'mse loss': {
    of: (a, b) => mseLoss(a!, b!),
    shapes: [
      [2, 3],
      [2, 3],
    ],
  },
  'mse loss as a sum': { of: (a, b) => mseLoss(a!, b!, { reduction: 'sum' }), shapes: [[2, 3], [3]] },
  'mse loss of elements': {
    of: (a, b) => mseLoss(a!, b!, { reduction: 'none' }),
    shapes: [
      [2, 3],
      [2, 3],
    ],
  },
  'l1 loss': { of: (a, b) => l1Loss(a!.mul(0.1), b!).mul(a!.sum()), shapes: [[2, 3], [3]] },
  'smooth l1 loss': {
    of: (a, b) => smoothL1Loss(a!, b!.sub(3)).add(smoothL1Loss(a!, b!, { beta: 4, reduction: 'sum' })),
    shapes: [[2, 3], [3]],
  },
  'huber loss': {
    of: (a, b) => huberLoss(a!, b!.sub(3)).add(huberLoss(a!, b!, { delta: 4, reduction: 'none' })),
    shapes: [[2, 3], [3]],
  },
  'binary cross entropy': {
    of: (a, b) => binaryCrossEntropy(a!.mul(0.4), b!.mul(0.3), { weight: tensor([2, 0.5, 3], { dtype: 'float64' }) }),
    shapes: [
      [2, 3],
      [2, 3],
    ],
  },
  'binary cross entropy of logits': {
    of: (a, b) =>
      binaryCrossEntropyWithLogits(a!.sub(1), b!).add(
        binaryCrossEntropyWithLogits(a!, b!, {
          weight: tensor([2, 0.5, 3], { dtype: 'float64' }),
          posWeight: tensor([[2], [0.5]], { dtype: 'float64' }),
          reduction: 'none',
        }),
      ),
    shapes: [
      [2, 3],
      [2, 3],
    ],
  },
  'nll loss': {
    of: (a) => nllLoss(a!.mul(a!), tensor([2n, 0n]), { weight: tensor([2, 0.5, 3], { dtype: 'float64' }) }),
    shapes: [[2, 3]],
  },
  'nll loss of parts': {
    of: (a) => nllLoss(a!.mul(a!), tensor([[2n, 0n], [1n, 1n]]), { ignoreIndex: 1, reduction: 'none' }), // biome-ignore format: short
    shapes: [[2, 3, 2]],
  },
  'cross entropy': {
    of: (a) => crossEntropy(a!, tensor([2n, 0n]), { labelSmoothing: 0.25 }).add(crossEntropy(a!, tensor([1n, 1n]))),
    shapes: [[2, 3]],
  },
  'cross entropy of probabilities': {
    of: (a, b, c) =>
      crossEntropy(a!, b!, { weight: c!, labelSmoothing: 0.25 }).add(crossEntropy(a!, b!, { weight: c! })),
    shapes: [[2, 3], [2, 3], [3]],
  },
});
