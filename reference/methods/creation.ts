/** The functions that make tensors of numbers alone, or like another. */
import type { Dtype } from '../arrays/dtype.ts';
import type { ScalarOperand } from '../arrays/scalar.ts';
import type { Shape } from '../arrays/shape.ts';
import type { Operation, Params } from '../autograd/operation.ts';
import { apply } from '../autograd/record.ts';
import { operations } from '../ops/index.ts';
import type { Tensor } from '../tensor.ts';

/** What may be asked of a new tensor. */
export interface CreationOptions {
  /** Default: float32, or what the numbers given are. */
  readonly dtype?: Dtype | null;
  readonly requiresGrad?: boolean;
}

function make(operation: Operation, params: Params, { dtype = null, requiresGrad = false }: CreationOptions): Tensor {
  return apply(operation, [], { ...params, dtype }).requiresGrad_(requiresGrad);
}

export const zeros = (size: Shape, options: CreationOptions = {}): Tensor => make(operations.zeros, { size }, options);

export const ones = (size: Shape, options: CreationOptions = {}): Tensor => make(operations.ones, { size }, options);

/** One number everywhere. A whole number makes integers, as in Python; `{ float: 2 }` does not. */
export const full = (size: Shape, fillValue: ScalarOperand, options: CreationOptions = {}): Tensor =>
  make(operations.full, { size, fill_value: fillValue }, options);

/** By how much a range goes on. */
interface Stepping extends CreationOptions {
  readonly step?: ScalarOperand;
}

/** The numbers from `start` on, as long as they are before `end`. Whole numbers make integers, as in Python. */
export const arange = (start: ScalarOperand, end: ScalarOperand, { step = 1, ...options }: Stepping = {}): Tensor =>
  make(operations.arange, { start, end, step }, options);

/** So many numbers at equal distances, from `start` to `end` and with both. */
export const linspace = (start: number, end: number, steps: number, options: CreationOptions = {}): Tensor =>
  make(operations.linspace, { start, end, steps }, options);

/** `n` rows and `m` columns, as many unless it is said, with ones on the main diagonal. */
export const eye = (n: number, m = n, options: CreationOptions = {}): Tensor => make(operations.eye, { n, m }, options);

/** The dtype, where it is not to be that of the other tensor. */
interface LikeOptions {
  readonly dtype?: Dtype | null;
}

export const zerosLike = (self: Tensor, { dtype = null }: LikeOptions = {}): Tensor =>
  apply(operations.zeros_like, [self], { dtype });

export const onesLike = (self: Tensor, { dtype = null }: LikeOptions = {}): Tensor =>
  apply(operations.ones_like, [self], { dtype });

export const fullLike = (self: Tensor, fillValue: ScalarOperand, { dtype = null }: LikeOptions = {}): Tensor =>
  apply(operations.full_like, [self], { fill_value: fillValue, dtype });
