/** The operations that are not methods of a tensor. */
import type { ScalarOperand } from '../arrays/scalar.ts';
import { apply } from '../autograd/record.ts';
import { composites } from '../ops/composites.ts';
import { operations } from '../ops/index.ts';
import type { Operand } from '../ops/rule.ts';
import type { Tensor } from '../tensor.ts';

/** `base` to the power of every element. */
export const pow = (base: ScalarOperand, exponent: Tensor): Tensor =>
  apply(operations.pow_scalar, [exponent], { base });

/** The elements of `self` where the condition is true, and of `other` elsewhere. */
export const where = (condition: Tensor, self: Operand, other: Operand): Tensor =>
  apply(operations.where, [condition, self, other]);

/** The tensors joined along a dim. */
export const cat = (tensors: readonly Tensor[], { dim = 0 }: { readonly dim?: number } = {}): Tensor =>
  apply(operations.cat, tensors, { dim });

/** Tensors of one shape along a new dim. */
export const stack = (tensors: readonly Tensor[], { dim = 0 }: { readonly dim?: number } = {}): Tensor =>
  apply(operations.stack, tensors, { dim });

/** What an embedding may be told. */
interface EmbeddingOptions {
  /** The row that stands for padding: it gets no gradient. */
  readonly paddingIdx?: number | null;
}

/** The row of `weight` for each index. */
export const embedding = (input: Tensor, weight: Tensor, { paddingIdx = null }: EmbeddingOptions = {}): Tensor =>
  apply(operations.embedding, [weight, input], { padding_idx: paddingIdx });

/** What a linear layer adds, if anything. */
interface LinearOptions {
  readonly bias?: Tensor | null;
}

/** The rows of `input` times the transposed `weight`, which is [out, in], and a bias. */
export const linear = (input: Tensor, weight: Tensor, { bias = null }: LinearOptions = {}): Tensor =>
  composites.linear({ input, weight, bias }, {});

/** Products of the elements whose labels agree, summed over labels that the result lacks, as in 'ij,jk->ik'. */
export const einsum = (equation: string, operands: readonly Tensor[]): Tensor =>
  composites.einsum({ operands }, { equation });

interface LayerNormOptions {
  readonly weight?: Tensor | undefined;
  readonly bias?: Tensor | undefined;
  readonly eps?: number;
}

/** The last dims brought to a mean of 0 and a variance of 1, then stretched and shifted. Clause activations.layer-norm. */
export const layerNorm = (
  self: Tensor,
  normalizedShape: readonly number[],
  { weight, bias, eps = 1e-5 }: LayerNormOptions = {},
): Tensor => apply(operations.layer_norm, [self, weight, bias], { normalized_shape: normalizedShape, eps });

/** The very tensor: nothing is dropped out but in training, which is the module's, with its source of random numbers. */
export const dropout = (self: Tensor, p: number, training: false): Tensor =>
  apply(operations.dropout, [self], { p, training });
