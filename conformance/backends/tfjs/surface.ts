/** As much of tfjs as the adapter uses: tfjs ships types, but it is not installed where gradspec is compiled. */

/** A dtype of tfjs that programs can meet. */
export type TfDtype = 'float32' | 'int32' | 'bool';

/** `tf.Tensor`. */
export interface Tensor {
  readonly shape: number[];
  readonly rank: number;
  readonly size: number;
  readonly dtype: TfDtype;
  dataSync(): Float32Array | Int32Array | Uint8Array;
  dispose(): void;
}

/** `tf.Variable`: a tensor that optimizers write to. */
export interface Variable extends Tensor {
  readonly name: string;
  assign(value: Tensor): void;
}

/** A tensor under the name of a variable. */
export interface NamedTensor {
  readonly name: string;
  readonly tensor: Tensor;
}

/** `tf.Optimizer`. */
export interface Optimizer {
  applyGradients(gradients: Readonly<Record<string, Tensor>>): void;
  getWeights(): Promise<NamedTensor[]>;
  dispose(): void;
  setLearningRate?(learningRate: number): void;
  setMomentum?(momentum: number): void;
}

type Unary = (x: Tensor) => Tensor;
type Binary = (a: Tensor, b: Tensor) => Tensor;
type Reduce = (x: Tensor, axis?: number | readonly number[], keepDims?: boolean) => Tensor;

type Loss = (labels: Tensor, predictions: Tensor, weights: undefined, reduction: number | undefined) => Tensor;

/** The module `@tensorflow/tfjs-core`. */
export interface Tf {
  readonly version_core: string;
  readonly Reduction: { readonly NONE: number; readonly MEAN: number; readonly SUM: number };
  engine(): { startScope(): void; endScope(): void };
  ready(): Promise<void>;
  getBackend(): string;
  tensor(values: readonly (number | boolean)[], shape: readonly number[], dtype: TfDtype): Tensor;
  scalar(value: number | boolean, dtype: TfDtype): Tensor;
  variable(initial: Tensor, trainable: boolean, name: string): Variable;
  grads(f: (...xs: Tensor[]) => Tensor): (xs: readonly Tensor[], dy?: Tensor) => Tensor[];

  readonly add: Binary;
  readonly sub: Binary;
  readonly mul: Binary;
  readonly div: Binary;
  readonly pow: Binary;
  readonly mod: Binary;
  readonly atan2: Binary;
  readonly neg: Unary;
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
  readonly sin: Unary;
  readonly cos: Unary;
  readonly tan: Unary;
  readonly asin: Unary;
  readonly acos: Unary;
  readonly atan: Unary;
  readonly sinh: Unary;
  readonly cosh: Unary;
  readonly tanh: Unary;
  readonly sigmoid: Unary;
  readonly erf: Unary;
  readonly relu: Unary;
  readonly elu: Unary;
  readonly logSigmoid: Unary;
  readonly softplus: Unary;
  softmax(x: Tensor): Tensor;
  logSoftmax(x: Tensor): Tensor;
  leakyRelu(x: Tensor, alpha: number): Tensor;
  clipByValue(x: Tensor, min: number, max: number): Tensor;
  readonly isNaN: Unary;
  readonly isInf: Unary;
  readonly isFinite: Unary;
  readonly logicalNot: Unary;
  readonly equal: Binary;
  readonly notEqual: Binary;
  readonly less: Binary;
  readonly lessEqual: Binary;
  readonly greater: Binary;
  readonly greaterEqual: Binary;
  readonly logicalAnd: Binary;
  readonly logicalOr: Binary;
  readonly logicalXor: Binary;
  readonly clone: Unary;
  readonly sum: Reduce;
  readonly mean: Reduce;
  readonly max: Reduce;
  readonly min: Reduce;
  readonly prod: Reduce;
  readonly all: Reduce;
  readonly any: Reduce;
  readonly logSumExp: Reduce;
  moments(x: Tensor, axis?: readonly number[], keepDims?: boolean): { readonly variance: Tensor };
  cumsum(x: Tensor, axis: number): Tensor;
  cumprod(x: Tensor, axis: number): Tensor;
  readonly maximum: Binary;
  readonly minimum: Binary;
  where(condition: Tensor, a: Tensor, b: Tensor): Tensor;
  readonly matMul: Binary;
  readonly dot: Binary;
  readonly outerProduct: Binary;
  norm(x: Tensor, ord: number, axis: number, keepDims?: boolean): Tensor;
  einsum(equation: string, ...operands: Tensor[]): Tensor;
  readonly fused: {
    matMul(product: { a: Tensor; b: Tensor; transposeB: boolean; bias?: Tensor }): Tensor;
  };
  argMax(x: Tensor, axis: number): Tensor;
  topk(x: Tensor, k: number, sorted: boolean): { readonly values: Tensor; readonly indices: Tensor };
  argMin(x: Tensor, axis: number): Tensor;
  reverse(x: Tensor, axes: readonly number[]): Tensor;
  reshape(x: Tensor, shape: readonly number[]): Tensor;
  transpose(x: Tensor, perm?: readonly number[]): Tensor;
  broadcastTo(x: Tensor, shape: readonly number[]): Tensor;
  expandDims(x: Tensor, axis: number): Tensor;
  squeeze(x: Tensor, axis?: readonly number[]): Tensor;
  slice(x: Tensor, begin: readonly number[], size: readonly number[]): Tensor;
  stridedSlice(x: Tensor, begin: readonly number[], end: readonly number[], strides: readonly number[]): Tensor;
  readonly zerosLike: Unary;
  zeros(shape: readonly number[], dtype: TfDtype): Tensor;
  ones(shape: readonly number[], dtype: TfDtype): Tensor;
  range(start: number, stop: number, step: number, dtype: TfDtype): Tensor;
  linspace(start: number, stop: number, count: number): Tensor;
  eye(rows: number, columns: number, batch: undefined, dtype: TfDtype): Tensor;
  cast(x: Tensor, dtype: TfDtype): Tensor;
  stack(tensors: readonly Tensor[], axis: number): Tensor;
  tile(x: Tensor, reps: readonly number[]): Tensor;
  split(x: Tensor, sizes: readonly number[], axis: number): Tensor[];
  unstack(x: Tensor, axis: number): Tensor[];
  concat(tensors: readonly Tensor[], axis?: number): Tensor;
  gather(x: Tensor, indices: Tensor, axis: number, batchDims?: number): Tensor;
  unsortedSegmentSum(x: Tensor, segments: Tensor, count: number): Tensor;
  readonly losses: {
    readonly meanSquaredError: Loss;
    readonly absoluteDifference: Loss;
    sigmoidCrossEntropy(
      labels: Tensor,
      logits: Tensor,
      weights: undefined,
      labelSmoothing: number,
      reduction?: number,
    ): Tensor;
    huberLoss(labels: Tensor, predictions: Tensor, weights: undefined, delta?: number, reduction?: number): Tensor;
  };
  readonly train: {
    sgd(learningRate: number): Optimizer;
    momentum(learningRate: number, momentum: number, useNesterov: boolean): Optimizer;
    adam(learningRate?: number, beta1?: number, beta2?: number, epsilon?: number): Optimizer;
  };
}
