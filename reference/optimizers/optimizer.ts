/** What all optimizers share: groups of parameters with options, state per parameter, and the step. */

import type { optimizers } from '../../spec/index.ts';
import { enableGrad, noGrad } from '../autograd/mode.ts';
import { TensorError } from '../error.ts';
import { Tensor } from '../tensor.ts';
import type { CamelCase, Kind, OptionsOf } from './options.ts';
import { checkParameters } from './parameters.ts';
import { loadState, type StateDict, saveState } from './state-dict.ts';

/** Parameters that are updated with the same options. */
export type ParamGroup<Options> = Options & { params: readonly Tensor[] };

/** A group as it is given: what it leaves out is filled in from the constructor's options. */
export type GivenGroup<Options> = Partial<Options> & { readonly params: readonly Tensor[] };

/** What a constructor takes: a list of parameters, or groups with options of their own. */
export type Params<K extends Kind> = readonly Tensor[] | readonly GivenGroup<OptionsOf<K>>[];

/** The entries of what an optimizer keeps for each parameter. */
type StateOf<K extends Kind> = CamelCase<keyof (typeof optimizers)[K]['state'] & string>;

/** How entries of a state begin, given the parameter. */
type Starts<Entry extends string> = Readonly<Record<Entry, (param: Tensor) => Tensor>>;

/** Updates parameters by their gradients. A subclass says how one parameter is updated. */
export abstract class Optimizer<K extends Kind> {
  /** The groups; an option that is changed here counts from the next step. */
  paramGroups: ParamGroup<OptionsOf<K>>[] = [];
  /** What is kept for each parameter that has been updated at least once. */
  state = new Map<Tensor, Record<string, Tensor>>();
  readonly #defaults: OptionsOf<K>;

  constructor(params: Params<K>, defaults: OptionsOf<K>) {
    this.#defaults = defaults;
    if (!Array.isArray(params))
      throw new TensorError('invalid-argument', 'an optimizer takes a list of tensors or of groups');
    if (params.length === 0) throw new TensorError('empty-parameters', 'an optimizer needs at least one parameter');
    for (const group of groupsOf(params)) this.addParamGroup(group);
  }

  /** Adds parameters, with the constructor's options where the group has none of its own. */
  addParamGroup(group: GivenGroup<OptionsOf<K>>): void {
    checkParameters(group.params, this.paramGroups);
    this.paramGroups.push({ ...this.#defaults, ...group, params: [...group.params] });
  }

  /** Updates every parameter that has a gradient. A closure is called first, to compute the loss that is returned. */
  step(): null;
  step<T>(closure: () => T): T;
  step<T>(closure?: () => T): T | null {
    const loss = closure ? enableGrad(closure) : null;
    noGrad(() => {
      for (const group of this.paramGroups)
        for (const param of group.params) if (param.grad !== null) this.update(param, param.grad, group);
    });
    return loss;
  }

  /** Updates one parameter in place. The gradient must not be written to. */
  protected abstract update(param: Tensor, grad: Tensor, options: OptionsOf<K>): void;

  /** Entries of a parameter's state. One that is not there yet is made, as `starts` says. */
  protected stateOf<Entry extends StateOf<K>>(param: Tensor, starts: Starts<Entry>): Readonly<Record<Entry, Tensor>> {
    const state = this.state.get(param) ?? {};
    this.state.set(param, state);
    for (const entry in starts) state[entry] ??= starts[entry](param);
    return state as Record<Entry, Tensor>;
  }

  /** Forgets all gradients, or sets them to zero and keeps the tensors. */
  zeroGrad({ setToNone = true }: { readonly setToNone?: boolean | undefined } = {}): void {
    for (const { params } of this.paramGroups)
      for (const param of params) {
        if (setToNone) param.grad = null;
        else param.grad?.detach_().zero_();
      }
  }

  /** Options and state, with parameters as numbers counted over all groups. The tensors are the live ones. */
  stateDict(): StateDict<OptionsOf<K>> {
    return saveState(this.paramGroups, this.state);
  }

  /** Takes options and state from a dict, by position. A tensor that needs no cast is not copied. */
  loadStateDict(dict: StateDict<OptionsOf<K>>): void {
    const loaded = loadState(dict, this.paramGroups);
    this.paramGroups = loaded.paramGroups;
    this.state = loaded.state;
  }
}

function groupsOf<Options>(params: readonly (Tensor | GivenGroup<Options>)[]): readonly GivenGroup<Options>[] {
  if (params.every((item) => !isTensorOrNone(item))) return params as readonly GivenGroup<Options>[];
  return [{ params } as GivenGroup<Options>];
}

const isTensorOrNone = (item: unknown): boolean => item === null || item === undefined || item instanceof Tensor;
