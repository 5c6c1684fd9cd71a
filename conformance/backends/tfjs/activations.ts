/** The activations of the catalogue as tfjs spells them. */
import type { OpTable } from '../../functional/op-table.ts';
import { Unsupported } from '../../interpreter/unsupported.ts';
import { transpose } from './moves.ts';
import type { Tensor, Tf } from './surface.ts';

/** The activations, over a loaded tfjs. */
export const activations = (tf: Tf) =>
  ({
    log_sigmoid: ({ self }) => tf.logSigmoid(self),
    leaky_relu: ({ self }, { negative_slope = 0.01 }) => tf.leakyRelu(self, negative_slope),
    hardtanh: ({ self }, { min_val = -1, max_val = 1 }) => tf.clipByValue(self, min_val, max_val),
    elu: ({ self }, { alpha }) => tf.elu(only('tf.elu', 'alpha', 1, alpha, self)),
    softplus: ({ self }, { beta }) => tf.softplus(only('tf.softplus', 'beta', 1, beta, self)),
    softmax: ({ self }, { dim }) => alongLast(tf, self, dim, tf.softmax),
    log_softmax: ({ self }, { dim }) => alongLast(tf, self, dim, tf.logSoftmax),
  }) satisfies OpTable<Tensor>;

function only(name: string, param: string, fixed: number, given: number | undefined, x: Tensor): Tensor {
  if (given !== undefined && given !== fixed) throw new Unsupported(param, `${name} has no ${param}: it is ${fixed}`);
  return x;
}

/** What tfjs computes along the last dimension alone. */
function alongLast(tf: Tf, x: Tensor, dim: number, compute: (x: Tensor) => Tensor): Tensor {
  if (dim === -1 || dim === x.rank - 1) return compute(x);
  return transpose(tf, compute(transpose(tf, x, dim, -1)), dim, -1);
}
