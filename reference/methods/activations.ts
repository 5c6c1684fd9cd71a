/** Activations, as the functions that PyTorch has in `torch.nn.functional`. */
import { apply } from '../autograd/record.ts';
import { operations } from '../ops/index.ts';
import type { Tensor } from '../tensor.ts';

/** The logarithm of the sigmoid, also where the sigmoid itself would be 0. */
export const logsigmoid = (self: Tensor): Tensor => apply(operations.log_sigmoid, [self]);

interface SoftplusOptions {
  /** How sharp the bend is. */
  readonly beta?: number;
  /** Where `beta` times an element is above this, the element is left as it is. */
  readonly threshold?: number;
}

/** A smooth relu. */
export const softplus = (self: Tensor, { beta = 1, threshold = 20 }: SoftplusOptions = {}): Tensor =>
  apply(operations.softplus, [self], { beta, threshold });

/** A relu that lets a part of the negative numbers through. */
export const leakyRelu = (self: Tensor, { negativeSlope = 0.01 }: { readonly negativeSlope?: number } = {}): Tensor =>
  apply(operations.leaky_relu, [self], { negative_slope: negativeSlope });

/** A relu whose negative side levels out at `-alpha`. */
export const elu = (self: Tensor, { alpha = 1 }: { readonly alpha?: number } = {}): Tensor =>
  apply(operations.elu, [self], { alpha });

/** Every element times its sigmoid. */
export const silu = (self: Tensor): Tensor => apply(operations.silu, [self]);

/** Every element times the chance that a standard normal number lies below it; `tanh` approximates that. */
export const gelu = (self: Tensor, { approximate = 'none' }: { readonly approximate?: 'none' | 'tanh' } = {}): Tensor =>
  apply(operations.gelu, [self], { approximate });

interface HardtanhOptions {
  readonly minVal?: number;
  readonly maxVal?: number;
}

/** The identity, cut off at two ends. */
export const hardtanh = (self: Tensor, { minVal = -1, maxVal = 1 }: HardtanhOptions = {}): Tensor =>
  apply(operations.hardtanh, [self], { min_val: minVal, max_val: maxVal });
