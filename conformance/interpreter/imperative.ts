/**
 * What a PyTorch-like library must offer so that programs can be run over it. A library implements the four methods of
 * `Core`, and of the other parts what it has: what it lacks makes a program `unsupported`, by name.
 */
import type {
  Category,
  Dtype,
  IndexItem,
  Layout,
  OptimizerKind,
  Params,
  Ref,
  Scalar,
  SchedulerKind,
  Shape,
} from '../../spec/index.ts';
import type { ElementValue } from '../formats/elements.ts';

/** A tensor to be made. With a `layout` the elements are the storage, in order of memory. */
export interface TensorSpec {
  readonly dtype: Dtype;
  readonly shape: Shape;
  /** Bigints for int64, booleans for bool, else numbers. */
  readonly elements: readonly ElementValue[];
  readonly requiresGrad: boolean;
  readonly layout?: Layout;
}

/** A tensor's elements, row-major. */
export interface Reading {
  readonly dtype: Dtype;
  readonly shape: readonly number[];
  readonly elements: Iterable<ElementValue>;
}

/** What stands for an input of an op: a tensor, a Python scalar, or a list of tensors. */
export type OperandOf<T> = T | Scalar | readonly T[];

/** The inputs of a call by name; optional ones may be absent. */
export type InputsOf<T> = Readonly<Record<string, OperandOf<T>>>;

/** An item of an index, with tensors in the place of their names. */
export type IndexOf<T> = Exclude<IndexItem, { tensor: Ref }> | { readonly tensor: T };

/** Params and options as JSON says them, but special numbers are numbers. Those left out take the library's default. */
export type GivenParams = Params;

/** What every library has. */
export interface Core<T> {
  tensor(spec: TensorSpec): T;
  call(op: string, inputs: InputsOf<T>, params: GivenParams): readonly T[];
  read(tensor: T): Reading;
  /** The category of an error that the library raised; undefined for any other, which is then a fault. */
  categoryOf(error: unknown): Category | undefined;
}

/** Writing into tensors. */
export interface InPlace<T> {
  callInPlace(op: string, inputs: InputsOf<T>, params: GivenParams): void;
  assign(to: T, index: readonly IndexOf<T>[], value: T | Scalar): void;
}

/** Options of `backward` and `grad`; those left out take the library's default. */
export interface PassOptions {
  readonly retainGraph?: boolean;
  readonly createGraph?: boolean;
}

/** Gradients. */
export interface Autograd<T> {
  backward(
    roots: readonly T[],
    gradients: readonly (T | null)[] | undefined,
    options: PassOptions & { readonly inputs?: readonly T[] },
  ): void;
  grad(
    outputs: readonly T[],
    inputs: readonly T[],
    options: PassOptions & {
      readonly gradOutputs?: readonly (T | null)[];
      readonly allowUnused?: boolean;
      readonly materializeGrads?: boolean;
    },
  ): readonly (T | null)[];
  gradOf(tensor: T): T | null;
  setGrad(tensor: T, gradient: T | null): void;
  detach(tensor: T): T;
  detach_(tensor: T): void;
  requiresGrad_(tensor: T, value: boolean): void;
  retainGrad(tensor: T): void;
  noGrad(body: () => void): void;
  enableGrad(body: () => void): void;
  /** The hook is given the gradient, and may return another. */
  registerHook(tensor: T, hook: (gradient: T) => T | undefined): Removable;
  /** The hook is given the leaf. */
  registerPostAccumulateGradHook(tensor: T, hook: (leaf: T) => void): Removable;
  customFunction(spec: FunctionSpec<T>): CustomFunction<T>;
}

/** A hook that was registered. */
export interface Removable {
  remove(): void;
}

/** A custom function as it is applied. */
export type CustomFunction<T> = (inputs: readonly T[]) => readonly T[];

/** What a custom function is made of. Without `backward` it has no gradient. */
export interface FunctionSpec<T> {
  readonly name: string;
  forward(context: FunctionContext<T>, inputs: readonly T[]): readonly T[];
  backward?(context: FunctionContext<T>, gradients: readonly (T | null)[]): readonly (T | null)[];
  /** Whether gradients that nothing has reached are zeros, or null. */
  readonly materializeGrads: boolean;
  readonly onceDifferentiable: boolean;
}

/** What one call of a custom function knows. */
export interface FunctionContext<T> {
  saveForBackward(tensors: readonly T[]): void;
  savedTensors(): readonly T[];
  markDirty(tensors: readonly T[]): void;
  markNonDifferentiable(tensors: readonly T[]): void;
  readonly needsInputGrad: readonly boolean[];
}

/** What can be asked of a tensor besides its values. */
export interface Introspection<T> {
  base(tensor: T): T | null;
  requiresGrad(tensor: T): boolean;
  isLeaf(tensor: T): boolean;
  hasGradFn(tensor: T): boolean;
  retainsGrad(tensor: T): boolean;
  version(tensor: T): number;
  sameTensor(one: T, other: T): boolean;
  sharesStorage(one: T, other: T): boolean;
  text(tensor: T): string;
}

/** A group of parameters with its own options. */
export interface GroupOf<T> {
  readonly params: readonly T[];
  readonly options: GivenParams;
}

/** Training. */
export interface Training<T> {
  optimizer(kind: OptimizerKind, groups: readonly GroupOf<T>[], options: GivenParams): LibraryOptimizer<T>;
  /** The total norm, as a tensor. */
  clipGradNorm(parameters: readonly T[], maxNorm: number, options: GivenParams): T;
  clipGradValue(parameters: readonly T[], clipValue: number): void;
  module(spec: ModuleSpec<T>): LibraryModule<T>;
  generator(kind: string, seed: number): LibraryGenerator<T>;
}

/** A library's optimizer; again, of the optional methods what it has. */
export interface LibraryOptimizer<T> {
  step(closure?: () => T): T | null | undefined;
  zeroGrad?(options: { readonly setToNone?: boolean }): void;
  option?(group: number, key: string): unknown;
  setOption?(group: number, key: string, value: Params[string]): void;
  addParamGroup?(group: GroupOf<T>): void;
  /** One entry of a parameter's state: a tensor, a number, or nothing. */
  state?(param: T, key: string): T | number | null | undefined;
  saveState?(): unknown;
  loadState?(state: unknown): void;
  /** A scheduler of its learning rates; a function of the epoch is given as the list of its values. */
  scheduler?(kind: SchedulerKind, options: GivenParams): LibraryScheduler;
}

/** A library's scheduler of learning rates. */
export interface LibraryScheduler {
  step(metric?: number): void;
}

/** A module to be made, with the program's tensors as its parameters. */
export interface ModuleSpec<T> {
  readonly kind: string;
  readonly options: GivenParams;
  readonly parameters: Readonly<Record<string, T>>;
  readonly modules: readonly LibraryModule<T>[];
  readonly training?: boolean;
}

/** A library's module. */
export interface LibraryModule<T> {
  forward(inputs: readonly T[]): readonly T[];
}

/** A library's stream of random numbers. */
export interface LibraryGenerator<T> {
  draw(distribution: string, shape: Shape, dtype: Dtype, params: GivenParams): T;
}

/** Everything that may be left out. */
export type Optional<T> = InPlace<T> &
  Autograd<T> &
  Introspection<T> &
  Training<T> & {
    /** Runs a program, within bounds that the library may set. */
    within<Result>(run: () => Result): Result;
    /** What the library has no room for, in words, where that is what an error means: then the program is unsupported. */
    noRoomFor(error: unknown): string | undefined;
    /** Called when a program has ended, however it did: what it made can be let go. */
    release(): void;
  };

/** A library that programs can be run over. */
export type ImperativeLibrary<T> = Core<T> & Partial<Optional<T>>;
