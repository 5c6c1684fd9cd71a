/** What activations are in terms of each other, where exponentials overflow, too. */
import type { Identity } from './identity.ts';
import { alongDim, ofTensor } from './make.ts';
import { far, nonzero, offBounds, ordinary } from './values.ts';

export const activations: readonly Identity[] = [
  ofTensor(
    'softplus(x) - softplus(-x) = x',
    far,
    (on, x) => on('sub', [on('softplus', [x]), on('softplus', [on('neg', [x])])]),
    (on, x) => on('clone', [x]),
  ),
  ofTensor(
    'log_sigmoid(x) = -softplus(-x)',
    far,
    (on, x) => on('log_sigmoid', [x]),
    (on, x) => on('neg', [on('softplus', [on('neg', [x])])]),
  ),
  ofTensor(
    'silu(x) = x sigmoid(x)',
    far,
    (on, x) => on('silu', [x]),
    (on, x) => on('mul', [x, on('sigmoid', [x])]),
  ),
  ofTensor(
    'tanh(x) = 2 sigmoid(2x) - 1',
    far,
    (on, x) => on('tanh', [x]),
    (on, x) => on('sub', [on('mul', [on('sigmoid', [on('mul', [x, 2])]), 2]), 1]),
  ),
  ofTensor(
    'sigmoid(x) = 1 / (1 + exp(-x))',
    ordinary,
    (on, x) => on('sigmoid', [x]),
    (on, x) => on('reciprocal', [on('add', [on('exp', [on('neg', [x])]), 1])]),
  ),
  ofTensor(
    'gelu(x) = x (1 + erf(x sqrt(1/2))) / 2',
    far,
    (on, x) => on('gelu', [x]),
    (on, x) => on('mul', [on('mul', [x, 0.5]), on('add', [on('erf', [on('mul', [x, Math.SQRT1_2])]), 1])]),
  ),
  ofTensor(
    'leaky_relu(x) = relu(x) - slope relu(-x)',
    nonzero,
    (on, x) => on('leaky_relu', [x], { negative_slope: 0.25 }),
    (on, x) => on('sub', [on('relu', [x]), on('mul', [on('relu', [on('neg', [x])]), 0.25])]),
  ),
  ofTensor(
    'elu(x) = relu(x) + alpha expm1(-relu(-x))',
    far,
    (on, x) => on('elu', [x], { alpha: 1.5 }),
    (on, x) => {
      const negative = on('expm1', [on('neg', [on('relu', [on('neg', [x])])])]);
      return on('add', [on('relu', [x]), on('mul', [negative, 1.5])]);
    },
  ),
  ofTensor(
    'hardtanh(x) = clamp(x, -1, 1)',
    offBounds,
    (on, x) => on('hardtanh', [x]),
    (on, x) => on('clamp', [x], { min: -1, max: 1 }),
  ),
  ofTensor(
    'relu(x) - relu(-x) = x',
    nonzero,
    (on, x) => on('sub', [on('relu', [x]), on('relu', [on('neg', [x])])]),
    (on, x) => on('clone', [x]),
  ),
  alongDim(
    'log_softmax(x) = x - logsumexp(x)',
    far,
    (on, x, { dim }) => on('log_softmax', [x], { dim }),
    (on, x, { dim }) => on('sub', [x, on('logsumexp', [x], { dim: [dim], keepdim: true })]),
  ),
  alongDim(
    'softmax(x) = exp(log_softmax(x))',
    far,
    (on, x, { dim }) => on('softmax', [x], { dim }),
    (on, x, { dim }) => on('exp', [on('log_softmax', [x], { dim })]),
  ),
];
