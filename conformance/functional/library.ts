/** What a library with `grad(f)` and no `.backward()` offers, so that programs can be replayed on it as pure functions. */
import type { Category, Description, Dtype, OpName, OptimizerKind, Params, ParamValue } from '../../spec/index.ts';
import type { ElementValue } from '../formats/elements.ts';
import type { InputsOf } from '../interpreter/imperative.ts';

/**
 * A library of pure functions over tensors of type `T`. Each method is one thing that the library itself does: an
 * adapter that does arithmetic of its own is judged for what it is not. What the library lacks is `Unsupported`.
 */
export interface FunctionalLibrary<T> {
  readonly description: Description;
  /** A tensor of the given elements in row-major order. */
  tensor(elements: readonly ElementValue[], shape: readonly number[], dtype: Dtype): T;
  /** The results of an op of the catalogue, in the catalogue's order. A param that is left out is the library's choice. */
  call(op: OpName, inputs: InputsOf<T>, params: Params): readonly T[];
  /** The gradients of `f` at `xs`, weighted by `seed`, or by the library's own where `f` gives a scalar and there is none. */
  vjp(f: (xs: readonly T[]) => T, xs: readonly T[], seed: T | undefined): readonly T[];
  shapeOf(tensor: T): readonly number[];
  dtypeOf(tensor: T): Dtype;
  /** The elements in row-major order. */
  elementsOf(tensor: T): readonly ElementValue[] | Promise<readonly ElementValue[]>;
  /** An optimizer for one group of parameters. */
  optimizer?(kind: OptimizerKind, options: Params, parameters: readonly T[]): FunctionalOptimizer<T>;
  /** The category of an error that the library threw; without one the error counts as uncategorised. */
  categoryOf?(error: unknown): Category | undefined;
  /** Runs a whole program, and frees what it made. Programs never overlap. */
  scope?<R>(body: () => Promise<R>): Promise<R>;
}

/** An optimizer of the library: it remembers its state, and is given the parameters anew for every step. */
export interface FunctionalOptimizer<T> {
  /** The parameters after a step with a gradient (or None) for each. */
  step(parameters: readonly T[], gradients: readonly (T | null)[]): readonly T[];
  /** Changes an option from the next step on. */
  setOption(option: string, value: ParamValue): void;
  /** An entry of the state kept for a parameter, by PyTorch's name for it; undefined where the library keeps none (yet). */
  state(parameter: number, key: string): T | undefined | Promise<T | undefined>;
}
