/** As much of jax-js as the adapter uses. It has types, but is not installed where gradspec is compiled. */

/** A dtype of jax-js that programs can meet. */
export type JaxDtype = 'float32' | 'float64' | 'int32' | 'bool';

/** `jax.Array`, or what stands for one while a function is traced. Whoever is handed one owns it, and `ref` is one more to hand over. */
export interface Tensor {
  readonly ref: Tensor;
  readonly shape: number[];
  readonly ndim: number;
  readonly dtype: string;
  dispose(): void;
  dataSync(): ArrayLike<number>;
  slice(...index: readonly (number | readonly [] | readonly [number, number] | null)[]): Tensor;
}

/** What numbers stand for: tensors without dimensions that take on the dtype of what they meet. */
export type Like = Tensor | number | boolean;

type Axis = number | readonly number[] | undefined;
type Unary = (x: Tensor) => Tensor;
type Binary = (x: Like, y: Like) => Tensor;
type Reduce = (x: Tensor, axis?: Axis, options?: { keepdims?: boolean | undefined }) => Tensor;
type ReduceOne = (x: Tensor, axis?: number, options?: { keepdims?: boolean | undefined }) => Tensor;
type Spread = (
  x: Tensor,
  axis?: Axis,
  options?: { keepdims?: boolean | undefined; correction?: number | undefined },
) => Tensor;
type Typed = { dtype?: JaxDtype | undefined };

/** `jax.numpy`. */
export interface Numpy {
  array(values: readonly (number | boolean)[] | number, options: Typed & { shape: readonly number[] }): Tensor;
  zeros(shape: readonly number[], options?: Typed): Tensor;
  ones(shape: readonly number[], options?: Typed): Tensor;
  full(shape: readonly number[], value: number | boolean, options?: Typed): Tensor;
  arange(start: number, stop: number, step: number, options?: Typed): Tensor;
  linspace(start: number, stop: number, count: number, endpoint: true, options?: Typed): Tensor;
  eye(rows: number, columns?: number, options?: Typed): Tensor;
  zerosLike(x: Tensor, options?: Typed): Tensor;
  onesLike(x: Tensor, options?: Typed): Tensor;
  fullLike(x: Tensor, value: number | boolean, options?: Typed): Tensor;
  astype(x: Tensor, dtype: JaxDtype): Tensor;
  readonly add: Binary;
  readonly subtract: Binary;
  readonly multiply: Binary;
  readonly trueDivide: Binary;
  readonly power: Binary;
  readonly maximum: Binary;
  readonly minimum: Binary;
  readonly fmax: Binary;
  readonly fmin: Binary;
  readonly hypot: Binary;
  readonly remainder: Binary;
  readonly fmod: Binary;
  readonly atan2: Binary;
  readonly equal: Binary;
  readonly notEqual: Binary;
  readonly less: Binary;
  readonly lessEqual: Binary;
  readonly greater: Binary;
  readonly greaterEqual: Binary;
  readonly logicalAnd: Binary;
  readonly logicalOr: Binary;
  readonly logicalXor: Binary;
  readonly logicalNot: Unary;
  readonly isnan: Unary;
  readonly isinf: Unary;
  readonly isfinite: Unary;
  readonly negative: Unary;
  readonly abs: Unary;
  readonly sign: Unary;
  readonly floor: Unary;
  readonly ceil: Unary;
  readonly round: Unary;
  readonly trunc: Unary;
  readonly square: Unary;
  readonly sqrt: Unary;
  readonly reciprocal: Unary;
  readonly exp: Unary;
  readonly expm1: Unary;
  readonly log: Unary;
  readonly log1p: Unary;
  readonly log2: Unary;
  readonly sin: Unary;
  readonly cos: Unary;
  readonly tan: Unary;
  readonly asin: Unary;
  readonly acos: Unary;
  readonly atan: Unary;
  readonly sinh: Unary;
  readonly cosh: Unary;
  readonly tanh: Unary;
  clip(x: Tensor, min?: Like, max?: Like): Tensor;
  where(condition: Tensor, x: Like, y: Like): Tensor;
  readonly sum: Reduce;
  readonly mean: Reduce;
  readonly prod: Reduce;
  readonly all: Reduce;
  readonly any: Reduce;
  readonly max: Reduce;
  readonly min: Reduce;
  readonly argmax: ReduceOne;
  readonly argmin: ReduceOne;
  readonly var_: Spread;
  readonly std: Spread;
  cumsum(x: Tensor, axis: number): Tensor;
  cumprod(x: Tensor, axis: number): Tensor;
  sort(x: Tensor, axis?: number): Tensor;
  argsort(x: Tensor, axis?: number): Tensor;
  readonly linalg: {
    vectorNorm(
      x: Tensor,
      options: { ord?: number | undefined; axis?: Axis | null; keepdims?: boolean | undefined },
    ): Tensor;
  };
  reshape(x: Tensor, shape: readonly number[]): Tensor;
  transpose(x: Tensor, order?: readonly number[]): Tensor;
  swapaxes(x: Tensor, axis1: number, axis2: number): Tensor;
  broadcastTo(x: Tensor, shape: readonly number[]): Tensor;
  squeeze(x: Tensor, axis?: readonly number[]): Tensor;
  expandDims(x: Tensor, axis: number): Tensor;
  diagonal(x: Tensor, offset?: number, axis1?: number, axis2?: number): Tensor;
  split(x: Tensor, indices: readonly number[], axis?: number): Tensor[];
  unstack(x: Tensor, axis?: number): Tensor[];
  concatenate(tensors: readonly Tensor[], axis?: number): Tensor;
  stack(tensors: readonly Tensor[], axis?: number): Tensor;
  tile(x: Tensor, repeats: readonly number[]): Tensor;
  roll(x: Tensor, shift: number | readonly number[], axis?: Axis): Tensor;
  flip(x: Tensor, axis: readonly number[]): Tensor;
  tril(x: Tensor, diagonal?: number): Tensor;
  triu(x: Tensor, diagonal?: number): Tensor;
  take(x: Tensor, indices: Tensor, axis: number): Tensor;
  takeAlongAxis(x: Tensor, indices: Tensor, axis: number): Tensor;
  matmul(x: Tensor, y: Tensor): Tensor;
  dot(x: Tensor, y: Tensor): Tensor;
  outer(x: Tensor, y: Tensor): Tensor;
  einsum(equation: string, ...operands: Tensor[]): Tensor;
}

/** The module `@jax-js/jax`. */
export interface Jax {
  readonly numpy: Numpy;
  readonly nn: {
    readonly relu: Unary;
    readonly sigmoid: Unary;
    readonly silu: Unary;
    readonly softplus: Unary;
    readonly logSigmoid: Unary;
    readonly hardTanh: Unary;
    gelu(x: Tensor, options?: { approximate: boolean }): Tensor;
    leakyRelu(x: Tensor, slope?: number): Tensor;
    elu(x: Tensor, alpha?: number): Tensor;
    softmax(x: Tensor, axis: number): Tensor;
    logSoftmax(x: Tensor, axis: number): Tensor;
    readonly logsumexp: Reduce;
  };
  readonly lax: {
    readonly erf: Unary;
    topK(x: Tensor, k: number, axis?: number): [Tensor, Tensor];
  };
  init(...devices: readonly string[]): Promise<readonly string[]>;
  defaultDevice(): string;
  grad(f: (...xs: Tensor[]) => Tensor, options: { argnums: readonly number[] }): (...xs: Tensor[]) => Tensor[];
  vjp(f: (...xs: Tensor[]) => Tensor, xs: readonly Tensor[]): [Tensor, (seed: Tensor) => Tensor[]];
}
