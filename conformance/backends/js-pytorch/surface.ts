/** As much of js-pytorch as the adapter uses. It has types, but is not installed where gradspec is compiled. */

/** Nested lists of numbers: how js-pytorch holds elements. */
export type Nested = number | readonly Nested[];

/** `torch.Tensor`. */
export interface Tensor {
  readonly _data: Nested;
  readonly shape: readonly number[];
  readonly requires_grad: boolean;
  _grad: Tensor | undefined;
  /** What Adam keeps of it. */
  readonly m?: Tensor;
  readonly v?: Tensor;
  backward(gradient?: Tensor): void;
  add(other: Tensor | number): Tensor;
  sub(other: Tensor | number): Tensor;
  mul(other: Tensor | number): Tensor;
  div(other: Tensor | number): Tensor;
  matmul(other: Tensor): Tensor;
  pow(exponent: number): Tensor;
  neg(): Tensor;
  exp(): Tensor;
  log(): Tensor;
  sqrt(): Tensor;
  sum(dim?: number, keepdims?: boolean): Tensor;
  mean(dim?: number, keepdims?: boolean): Tensor;
  variance(dim?: number, keepdims?: boolean): Tensor;
  transpose(dim1: number, dim2: number): Tensor;
  reshape(shape: readonly number[]): Tensor;
  at(index: Tensor): Tensor;
  masked_fill(mask: Tensor, condition: (element: number) => boolean, value: number): Tensor;
}

/** A module of one or two inputs. */
interface Module {
  forward(...inputs: readonly (Tensor | number)[]): Tensor;
}

/** `torch.optim.Adam`. */
export interface Adam {
  lr: number;
  step(): void;
  zero_grad(): void;
}

/** What the package exports as `torch`. */
export interface Torch {
  tensor(data: Nested, requiresGrad?: boolean): Tensor;
  zeros(shape: readonly number[]): Tensor;
  ones(shape: readonly number[]): Tensor;
  readonly nn: {
    readonly ReLU: new () => Module;
    readonly Softmax: new () => Module;
    readonly CrossEntropyLoss: new () => Module;
    readonly MSELoss: new () => Module;
    readonly Embedding: new (count: number, size: number) => Module & { E: Tensor };
  };
  readonly optim: {
    readonly Adam: new (
      parameters: readonly Tensor[],
      lr?: number,
      regularization?: number,
      betas?: readonly number[],
      epsilon?: number,
    ) => Adam;
  };
}
