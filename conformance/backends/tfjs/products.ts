/** The products of matrices and vectors as tfjs spells them. */
import type { OpTable } from '../../functional/op-table.ts';
import { Unsupported } from '../../interpreter/unsupported.ts';
import * as moves from './moves.ts';
import type { Tensor, Tf } from './surface.ts';

/** The products, over a loaded tfjs. */
export const products = (tf: Tf) =>
  ({
    matmul: ({ self, other }) => moves.matmul(tf, self, other),
    mm: ({ self, mat2 }) => tf.matMul(self, mat2),
    mv: ({ self, vec }) => tf.dot(self, vec),
    dot: ({ self, tensor }) => tf.dot(self, tensor),
    bmm: ({ self, mat2 }) => tf.matMul(self, mat2),
    outer: ({ self, vec2 }) => tf.outerProduct(self, vec2),
    einsum: ({ operands }, { equation }) => einsum(tf, operands, equation),
    linear: ({ input, weight, bias }) => linear(tf, input, weight, bias),
  }) satisfies OpTable<Tensor>;

/** A fused product knows matrices only: all rows before the last dim are one matrix. */
function linear(tf: Tf, input: Tensor, weight: Tensor, bias: Tensor | undefined): Tensor {
  const a = tf.reshape(input, [-1, input.shape.at(-1)!]);
  const product = tf.fused.matMul({ a, b: weight, transposeB: true, ...(bias && { bias }) });
  return tf.reshape(product, input.shape.with(-1, weight.shape[0]!));
}

/** tfjs knows equations of two operands at most, with no letter twice in one. */
function einsum(tf: Tf, operands: readonly Tensor[], equation: string): Tensor {
  const hasDiagonal = equation.split(/,|->/).some((term) => /(\w).*\1/.test(term));
  if (operands.length > 2 || hasDiagonal)
    throw new Unsupported('einsum', 'tf.einsum takes no diagonals, and two operands at most');
  return tf.einsum(equation, ...operands);
}
