/** Prints tensors as PyTorch does. */
import type { Tensor } from '../tensor.ts';

export const print = (tensor: Tensor): string => `tensor(${tensor.elements().join(', ')})`;
