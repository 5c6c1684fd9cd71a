/** As much of deepbox as the adapter uses. It has types, but is not installed where gradspec is compiled. */
import type { Dtype } from '../../../spec/index.ts';

/** A tensor without gradients. */
export interface Plain {
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly size: number;
  /** Its elements if it is contiguous. */
  readonly data: ArrayLike<number | bigint>;
  reshape(shape: readonly number[]): Plain;
  toArray(): unknown;
}

/** `GradTensor`: a tensor with gradients. Its methods take no numbers. */
export interface Tensor extends Omit<Plain, 'reshape'> {
  readonly tensor: Plain;
  readonly ndim: number;
  readonly requiresGrad: boolean;
  readonly grad: Plain | null;
  setGrad(gradient: Plain): void;
  setRequiresGrad(value: boolean): void;
  detach(): Tensor;
  backward(gradient?: Plain): void;
  astype(dtype: string): Tensor;
  add(other: Tensor): Tensor;
  sub(other: Tensor): Tensor;
  mul(other: Tensor): Tensor;
  div(other: Tensor): Tensor;
  pow(exponent: number): Tensor;
  matmul(other: Tensor): Tensor;
  neg(): Tensor;
  exp(): Tensor;
  log(): Tensor;
  sqrt(): Tensor;
  square(): Tensor;
  abs(): Tensor;
  tanh(): Tensor;
  sigmoid(): Tensor;
  relu(): Tensor;
  gelu(): Tensor;
  elu(alpha?: number): Tensor;
  leakyRelu(slope?: number): Tensor;
  hardtanh(min?: number, max?: number): Tensor;
  clip(min: number, max: number): Tensor;
  sum(axis?: number, keepdims?: boolean): Tensor;
  mean(axis?: number, keepdims?: boolean): Tensor;
  max(axis?: number, keepdims?: boolean): Tensor;
  min(axis?: number, keepdims?: boolean): Tensor;
  reshape(shape: readonly number[]): Tensor;
  view(shape: readonly number[]): Tensor;
  transpose(axes?: readonly number[]): Tensor;
  slice(...ranges: readonly (number | { start?: number; end?: number; step?: number })[]): Tensor;
  gather(indices: Tensor, axis: number): Tensor;
  toString(): string;
}

type Typed = { readonly dtype: string };
type Loss = (predictions: Tensor, targets: Tensor, reduction?: string) => Tensor;
type Question = (a: Plain, b: Plain) => Plain;

/** A scheduler. */
export interface Scheduler {
  step(metric?: number): void;
}

/** An optimizer. */
export interface Optimizer {
  readonly paramGroups: { params: Tensor[]; options: Record<string, unknown> }[];
  step(): unknown;
  zeroGrad(): void;
  addParamGroup(group: object): void;
  stateDict(): State;
  loadStateDict(state: object): void;
}

/** What an optimizer remembers. */
export interface State {
  readonly state: readonly { readonly paramId: number; readonly param: Tensor; readonly state: object }[];
  readonly paramGroups: readonly { readonly paramIds: readonly number[]; readonly options: object }[];
}

/** The modules `deepbox/ndarray`, `deepbox/nn` and `deepbox/optim`. */
export interface Deepbox {
  readonly ndarray: {
    tensor(data: readonly (number | boolean)[], options: Typed): Plain;
    zeros(shape: readonly number[], options?: Typed): Plain;
    ones(shape: readonly number[], options?: Typed): Plain;
    full(shape: readonly number[], value: number, options?: Typed): Plain;
    eye(rows: number, columns?: number, diagonal?: number, options?: Typed): Plain;
    readonly Tensor: {
      fromTypedArray(args: {
        readonly data: Float32Array | Float64Array | BigInt64Array | Uint8Array;
        readonly shape: readonly number[];
        readonly dtype: Dtype;
        readonly device: 'cpu';
      }): Plain;
    };
    readonly GradTensor: {
      fromTensor(tensor: Plain, options: { requiresGrad: boolean }): Tensor;
      scalar(value: number, options: { requiresGrad: boolean; dtype: string }): Tensor;
    };
    softmaxGrad(x: Tensor, axis?: number): Tensor;
    logSoftmaxGrad(x: Tensor, axis?: number): Tensor;
    varianceGrad(x: Tensor, axis?: number, correction?: number): Tensor;
    concatGrad(parts: readonly Tensor[], axis?: number): Tensor;
    stackGrad(parts: readonly Tensor[]): Tensor;
    noGrad(body: () => void): void;
    readonly equal: Question;
    readonly notEqual: Question;
    readonly less: Question;
    readonly lessEqual: Question;
    readonly greater: Question;
    readonly greaterEqual: Question;
    readonly logicalAnd: Question;
    readonly logicalOr: Question;
    readonly logicalXor: Question;
    logicalNot(x: Plain): Plain;
    isnan(x: Plain): Plain;
    isinf(x: Plain): Plain;
    isfinite(x: Plain): Plain;
    all(x: Plain, axis?: number, keepdims?: boolean): Plain;
    any(x: Plain, axis?: number, keepdims?: boolean): Plain;
  };
  readonly nn: {
    readonly mseLoss: Loss;
    readonly maeLoss: Loss;
    readonly binaryCrossEntropyLoss: Loss;
    crossEntropyLoss(input: Tensor, target: Tensor): Tensor;
    binaryCrossEntropyWithLogitsLoss(input: Tensor, target: Tensor): Tensor;
    clipGradNorm(parameters: readonly Tensor[], maxNorm: number, normType?: number): unknown;
    clipGradValue(parameters: readonly Tensor[], clipValue: number): void;
  };
  readonly optim: Readonly<Record<string, new (target: unknown, options?: object) => Optimizer & Scheduler>>;
}

/** The dtypes of programs, which deepbox has by the same names. */
export const dtypes: readonly Dtype[] = ['float32', 'float64', 'int64', 'bool'];
