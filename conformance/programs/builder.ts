/** Programs written in TypeScript: each method adds a step; names, inputs and params are typed by the catalogue. */
import type {
  GivenParamsOf,
  HookAction,
  IndexItem,
  Name,
  Observable,
  OpName,
  ops,
  Params,
  Program,
  Ref,
} from '../../spec/index.ts';
import { FunctionSteps } from './builder-functions.ts';
import {
  type GivenInputs,
  type GivenScalar,
  type NestedData,
  operandOf,
  type TensorOptions,
  tensorStep,
} from './builder-values.ts';
import { explicitParams, givenParams } from './explicit-params.ts';

export { base, grad } from './builder-values.ts';

/** Ops that have an in-place form. */
export type InPlaceOpName = { [O in OpName]: (typeof ops)[O]['in_place'] extends false ? never : O }[OpName];

/** Ops that have another form than the in-place one. */
export type CallableOpName = { [O in OpName]: (typeof ops)[O]['in_place'] extends 'only' ? never : O }[OpName];

/** The params of a call, to be left out only where every one of them has a default. */
type ParamsArgument<O extends OpName> =
  Record<never, never> extends GivenParamsOf<O> ? [params?: GivenParamsOf<O>] : [params: GivenParamsOf<O>];

interface GraphOptions {
  readonly retain_graph?: boolean;
  readonly create_graph?: boolean;
}

/** Options of `backward`: `gradient` for one root, `gradients` for several. */
export interface BackwardOptions extends GraphOptions {
  readonly gradient?: Ref;
  readonly gradients?: readonly (Ref | null)[];
  readonly inputs?: readonly Ref[];
}

/** Options of `grad`. */
export interface GradOptions extends GraphOptions {
  readonly grad_outputs?: readonly (Ref | null)[];
  readonly allow_unused?: boolean;
  readonly materialize_grads?: boolean;
}

/** Names of results: one, or one for each. */
type GivenOut = Name | readonly [Name, ...Name[]];

type What = Exclude<Observable, 'optimizer_state' | 'option' | 'needs_input_grad'>;

/** Builds a program step by step. */
export class ProgramBuilder extends FunctionSteps {
  tensor(out: Name, data: NestedData, options: TensorOptions = {}): void {
    this.add(tensorStep(out, data, options));
  }

  call<O extends CallableOpName>(out: GivenOut, op: O, inputs: GivenInputs<O>, ...[params]: ParamsArgument<O>): void {
    const names = typeof out === 'string' ? out : ([...out] as [Name, ...Name[]]);
    this.add({ do: 'call', op, inputs: operands(inputs), params: this.#params(op, params ?? {}), out: names });
  }

  /** The in-place form of an op: the result is written over `self`. */
  inPlace<O extends InPlaceOpName>(op: O, inputs: GivenInputs<O>, ...[params]: ParamsArgument<O>): void {
    this.add({ do: 'in_place', op, inputs: operands(inputs), params: this.#params(op, params ?? {}) });
  }

  /** `to[index] = value`. */
  assign(to: Ref, index: readonly IndexItem[], value: Ref | GivenScalar): void {
    this.add({ do: 'assign', to, index: [...index], value: operandOf(value) as Ref });
  }

  /** `out = from`. */
  bind(out: Name, from: Ref): void {
    this.add({ do: 'bind', out, from });
  }

  backward(roots: Ref | readonly Ref[], options: BackwardOptions = {}): void {
    const { gradient, gradients = gradient === undefined ? undefined : [gradient], inputs, ...graph } = options;
    this.add({
      do: 'backward',
      roots: isList(roots) ? [...roots] : [roots],
      ...(gradients && { gradients: [...gradients] }),
      ...this.#graphOptions(graph),
      ...(inputs && { inputs: [...inputs] }),
    });
  }

  /** `torch.autograd.grad`: a name for each input. */
  grad(out: readonly Name[], outputs: readonly Ref[], inputs: readonly Ref[], options: GradOptions = {}): void {
    const { grad_outputs, allow_unused, materialize_grads, ...graph } = options;
    const rest = {
      allow_unused: allow_unused ?? materialize_grads ?? false,
      materialize_grads: materialize_grads ?? false,
    };
    this.add({
      do: 'grad',
      outputs: [...outputs],
      inputs: [...inputs],
      ...(grad_outputs && { grad_outputs: [...grad_outputs] }),
      ...this.#graphOptions(graph),
      ...(this.defaults ? onlyGiven({ allow_unused, materialize_grads }) : rest),
      out: [...out],
    });
  }

  setGrad(of: Name, to: Ref | null): void {
    this.add({ do: 'set_grad', of, to });
  }

  detach(out: Name, of: Ref): void {
    this.add({ do: 'detach', of, out });
  }

  detach_(of: Ref): void {
    this.add({ do: 'detach_', of });
  }

  requiresGrad_(of: Ref, value = true): void {
    this.add({ do: 'requires_grad_', of, value });
  }

  retainGrad(of: Ref): void {
    this.add({ do: 'retain_grad', of });
  }

  /** Registers a hook on the gradient of `of`, or after its accumulation. */
  hook(out: Name, of: Ref, action: HookAction, on: 'gradient' | 'post_accumulate' = 'gradient'): void {
    this.add({ do: 'hook', of, on, action, out });
  }

  removeHook(hook: Name): void {
    this.add({ do: 'remove_hook', hook });
  }

  noGrad(body: (p: this) => void): void {
    this.add({ do: 'no_grad', steps: this.collect(() => body(this)) });
  }

  enableGrad(body: (p: this) => void): void {
    this.add({ do: 'enable_grad', steps: this.collect(() => body(this)) });
  }

  /** Steps of which one is expected to raise; what was raised is an observation. */
  attempt(body: (p: this) => void): void {
    this.add({ do: 'attempt', steps: this.collect(() => body(this)) });
  }

  repeat(times: number, body: (p: this) => void): void {
    this.add({ do: 'repeat', times, steps: this.collect(() => body(this)) });
  }

  observe(what: 'same_tensor' | 'shares_storage', of: Ref, and: Ref): void;
  observe(what: Exclude<What, 'same_tensor' | 'shares_storage'>, of: Ref): void;
  observe(what: What, of: Ref, and?: Ref): void {
    this.add({ do: 'observe', what, of, ...(and !== undefined && { and }) });
  }

  /** Observes one entry of an optimizer's state for a parameter. */
  observeState(optimizer: Name, of: Ref, key: string): void {
    this.add({ do: 'observe', what: 'optimizer_state', of, optimizer, key });
  }

  /** Observes an option of an optimizer's group. */
  observeOption(optimizer: Name, key: string, group = 0): void {
    this.add({ do: 'observe', what: 'option', optimizer, group, key });
  }

  #params<O extends OpName>(op: O, given: object): Params {
    return this.defaults ? givenParams(given) : explicitParams(op, given);
  }

  #graphOptions({ retain_graph, create_graph }: GraphOptions): GraphOptions {
    if (this.defaults) return onlyGiven({ retain_graph, create_graph });
    return { retain_graph: retain_graph ?? create_graph ?? false, create_graph: create_graph ?? false };
  }
}

/** A program, built by `author`. With `defaults` what is not given is left out, for the library to choose. */
export function program(author: (p: ProgramBuilder) => void, options: { readonly defaults?: boolean } = {}): Program {
  const builder = new ProgramBuilder(options);
  author(builder);
  return { version: 1, steps: builder.steps };
}

const operands = (inputs: object) =>
  Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, operandOf(value)]));

const isList = (roots: Ref | readonly Ref[]): roots is readonly Ref[] => Array.isArray(roots);

function onlyGiven<T extends object>(options: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never;
}
