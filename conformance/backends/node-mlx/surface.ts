/** As much of node-mlx as the adapter uses. It has types, but is not installed where gradspec is compiled. */

/** A dtype: an object, which prints as its name. */
export type MlxDtype = object;

/** `mx.array`. */
export interface Tensor {
  readonly shape: number[];
  readonly ndim: number;
  readonly dtype: MlxDtype;
  tolist(): unknown;
  astype(dtype: MlxDtype): Tensor;
  index(...index: readonly (number | object | string)[]): Tensor;
}

/** What numbers stand for: tensors of float32. */
export type Like = Tensor | number;

type Axis = number | readonly number[] | undefined;
type Unary = (x: Tensor) => Tensor;
type Binary = (x: Like, y: Like) => Tensor;
type Reduce = (x: Tensor, axis?: Axis, keepdims?: boolean) => Tensor;
type Spread = (x: Tensor, axis?: Axis, keepdims?: boolean, correction?: number) => Tensor;
type Reduction = 'mean' | 'sum' | 'none' | undefined;
type Loss = (predictions: Tensor, targets: Tensor, reduction?: Reduction) => Tensor;

/** `mx`, the core of node-mlx. */
export interface Core {
  readonly float32: MlxDtype;
  readonly int64: MlxDtype;
  readonly bool: MlxDtype;
  array(value: readonly (number | boolean)[] | number | boolean, dtype: MlxDtype): Tensor;
  zeros(shape: readonly number[], dtype?: MlxDtype): Tensor;
  ones(shape: readonly number[], dtype?: MlxDtype): Tensor;
  full(shape: readonly number[], value: Like, dtype?: MlxDtype): Tensor;
  arange(start: number, stop: number, step: number, dtype?: MlxDtype): Tensor;
  linspace(start: number, stop: number, count: number, dtype?: MlxDtype): Tensor;
  eye(rows: number, columns?: number, diagonal?: number, dtype?: MlxDtype): Tensor;
  zerosLike(x: Tensor): Tensor;
  onesLike(x: Tensor): Tensor;
  Slice(start: number, stop: number, step: number): object;
  readonly add: Binary;
  readonly subtract: Binary;
  readonly multiply: Binary;
  readonly divide: Binary;
  readonly power: Binary;
  readonly maximum: Binary;
  readonly minimum: Binary;
  readonly remainder: Binary;
  readonly arctan2: Binary;
  readonly equal: Binary;
  readonly notEqual: Binary;
  readonly less: Binary;
  readonly lessEqual: Binary;
  readonly greater: Binary;
  readonly greaterEqual: Binary;
  readonly logicalAnd: Binary;
  readonly logicalOr: Binary;
  readonly logicalNot: Unary;
  readonly isnan: Unary;
  readonly isinf: Unary;
  readonly negative: Unary;
  readonly abs: Unary;
  readonly sign: Unary;
  readonly floor: Unary;
  readonly ceil: Unary;
  readonly round: Unary;
  readonly square: Unary;
  readonly sqrt: Unary;
  readonly rsqrt: Unary;
  readonly reciprocal: Unary;
  readonly exp: Unary;
  readonly expm1: Unary;
  readonly log: Unary;
  readonly log1p: Unary;
  readonly log2: Unary;
  readonly sin: Unary;
  readonly cos: Unary;
  readonly tan: Unary;
  readonly arcsin: Unary;
  readonly arccos: Unary;
  readonly arctan: Unary;
  readonly sinh: Unary;
  readonly cosh: Unary;
  readonly tanh: Unary;
  readonly sigmoid: Unary;
  readonly erf: Unary;
  clip(x: Tensor, min: Like | null, max: Like | null): Tensor;
  where(condition: Tensor, x: Like, y: Like): Tensor;
  readonly sum: Reduce;
  readonly mean: Reduce;
  readonly prod: Reduce;
  readonly max: Reduce;
  readonly min: Reduce;
  readonly all: Reduce;
  readonly any: Reduce;
  readonly logsumexp: Reduce;
  argmax(x: Tensor, axis?: number, keepdims?: boolean): Tensor;
  argmin(x: Tensor, axis?: number, keepdims?: boolean): Tensor;
  readonly variance: Spread;
  readonly std: Spread;
  cumsum(x: Tensor, axis: number): Tensor;
  cumprod(x: Tensor, axis: number): Tensor;
  sort(x: Tensor, axis?: number): Tensor;
  argsort(x: Tensor, axis?: number): Tensor;
  reshape(x: Tensor, shape: readonly number[]): Tensor;
  transpose(x: Tensor, order?: readonly number[]): Tensor;
  swapaxes(x: Tensor, axis1: number, axis2: number): Tensor;
  broadcastTo(x: Tensor, shape: readonly number[]): Tensor;
  squeeze(x: Tensor, axes?: readonly number[]): Tensor;
  expandDims(x: Tensor, axis: number): Tensor;
  flatten(x: Tensor, start?: number, end?: number): Tensor;
  diagonal(x: Tensor, offset?: number, axis1?: number, axis2?: number): Tensor;
  split(x: Tensor, indices: readonly number[], axis?: number): Tensor[];
  concatenate(tensors: readonly Tensor[], axis?: number): Tensor;
  stack(tensors: readonly Tensor[], axis?: number): Tensor;
  tile(x: Tensor, repeats: readonly number[]): Tensor;
  tril(x: Tensor, diagonal?: number): Tensor;
  take(x: Tensor, indices: Tensor, axis: number): Tensor;
  takeAlongAxis(x: Tensor, indices: Tensor, axis: number): Tensor;
  matmul(x: Tensor, y: Tensor): Tensor;
  inner(x: Tensor, y: Tensor): Tensor;
  outer(x: Tensor, y: Tensor): Tensor;
  addmm(c: Tensor, a: Tensor, b: Tensor, alpha?: number, beta?: number): Tensor;
  readonly fast: { layerNorm(x: Tensor, weight: Tensor | null, bias: Tensor | null, eps: number): Tensor };
  grad(f: (...xs: Tensor[]) => Tensor, argnums: readonly number[]): (...xs: Tensor[]) => Tensor | Tensor[];
  vjp(f: (...xs: Tensor[]) => Tensor, xs: readonly Tensor[], seeds: readonly Tensor[]): [Tensor[], Tensor[]];
}

/** `nn`: what is no method of a module there. */
export interface Nn {
  readonly relu: Unary;
  readonly silu: Unary;
  readonly softplus: Unary;
  readonly logSigmoid: Unary;
  readonly gelu: Unary;
  leakyRelu(x: Tensor, slope?: number): Tensor;
  elu(x: Tensor, alpha?: number): Tensor;
  softmax(x: Tensor, axis: number): Tensor;
  logSoftmax(x: Tensor, axis: number): Tensor;
  readonly losses: {
    readonly mseLoss: Loss;
    readonly l1Loss: Loss;
    smoothL1Loss(predictions: Tensor, targets: Tensor, beta?: number, reduction?: Reduction): Tensor;
    huberLoss(inputs: Tensor, targets: Tensor, delta?: number, reduction?: Reduction): Tensor;
    nllLoss(inputs: Tensor, targets: Tensor, axis?: number, reduction?: Reduction): Tensor;
    crossEntropy(
      logits: Tensor,
      targets: Tensor,
      weights?: undefined,
      axis?: number,
      labelSmoothing?: number,
      reduction?: Reduction,
    ): Tensor;
    binaryCrossEntropy(
      inputs: Tensor,
      targets: Tensor,
      weights: undefined,
      withLogits: boolean,
      reduction?: Reduction,
    ): Tensor;
  };
}

/** Tensors by name. */
export type Tree = Readonly<Record<string, Tensor>>;

/** An optimizer of node-mlx. */
export interface Optimizer {
  learningRate: number;
  readonly state: Readonly<Record<string, Readonly<Record<string, Tensor>>>>;
  init(parameters: Tree): void;
  applyGradients(gradients: Tree, parameters: Tree): Tree;
}

/** The package. */
export interface Mlx {
  readonly core: Core;
  readonly nn: Nn;
  readonly optimizers: Readonly<Record<string, new (...args: unknown[]) => Optimizer>>;
}
