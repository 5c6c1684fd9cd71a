/** The half of the builder that is about training: optimizers and their state, schedulers, modules, draws. */
import type {
  Closure,
  DrawStep,
  GeneratorStep,
  Name,
  Out,
  ParamGroup,
  ParamValue,
  ProgramDtype,
  Ref,
} from '../../spec/index.ts';
import {
  explicitOptions,
  explicitSchedulerOptions,
  givenParams,
  type OptimizerName,
  type OptionsOf,
  type SchedulerName,
  type SchedulerOptionsOf,
} from './explicit-params.ts';
import { StepList } from './step-list.ts';

/** A group of parameters with options of its own. */
export interface GivenGroup<K extends OptimizerName> {
  readonly params: readonly Name[];
  readonly options?: OptionsOf<K>;
}

/** A closure for `step`, and the name that its loss is bound to. */
export interface StepOptions<P> {
  readonly closure?: (p: P) => Name;
  readonly out?: Name;
}

type Options = Readonly<Record<string, ParamValue>>;

/** Builds the steps of training. */
export abstract class TrainingSteps extends StepList {
  protected readonly defaults: boolean;

  constructor(options: { readonly defaults?: boolean }) {
    super();
    this.defaults = options.defaults ?? false;
  }

  optimizer<K extends OptimizerName>(
    out: Name,
    kind: K,
    params: readonly Name[] | readonly GivenGroup<K>[],
    options: OptionsOf<K> = {},
  ): void {
    const groups = isNames(params) ? [{ params: [...params], options: {} }] : params.map(groupOf);
    const all = this.defaults ? givenParams(options) : explicitOptions(kind, options);
    this.add({ do: 'optimizer', kind, groups, options: all, out });
  }

  /** `optimizer.step()`; a closure adds its steps and returns the name of the loss, which `out` is bound to. */
  step(optimizer: Name, options: StepOptions<this> = {}): void {
    const { closure, out } = options;
    this.add({
      do: 'optimizer_step',
      optimizer,
      ...(closure && { closure: this.#closure(closure) }),
      ...(out !== undefined && { out }),
    });
  }

  #closure(body: (p: this) => Name): Closure {
    let returns = '';
    const steps = this.collect(() => {
      returns = body(this);
    });
    return { steps, returns };
  }

  zeroGrad(optimizer: Name, options: { readonly set_to_none?: boolean } = {}): void {
    this.add({ do: 'zero_grad', optimizer, ...(this.defaults ? options : { set_to_none: true, ...options }) });
  }

  setOption(optimizer: Name, option: string, value: ParamValue, group = 0): void {
    this.add({ do: 'set_option', optimizer, group, option, ...(givenParams({ value }) as { value: ParamValue }) });
  }

  addParamGroup(optimizer: Name, params: readonly Name[], options: Options = {}): void {
    this.add({ do: 'add_param_group', optimizer, group: { params: [...params], options: givenParams(options) } });
  }

  saveState(out: Name, optimizer: Name): void {
    this.add({ do: 'save_state', optimizer, out });
  }

  loadState(optimizer: Name, from: Name): void {
    this.add({ do: 'load_state', optimizer, from });
  }

  clipGradNorm(
    parameters: readonly Name[],
    max_norm: number,
    options: {
      readonly norm_type?: number | 'Infinity' | '-Infinity';
      readonly error_if_nonfinite?: boolean;
      readonly out?: Name;
    } = {},
  ): void {
    const written = this.defaults ? options : { norm_type: 2, error_if_nonfinite: false, ...options };
    this.add({ do: 'clip_grad_norm', parameters: [...parameters], max_norm, ...written });
  }

  clipGradValue(parameters: readonly Name[], clip_value: number): void {
    this.add({ do: 'clip_grad_value', parameters: [...parameters], clip_value });
  }

  scheduler<K extends SchedulerName>(out: Name, kind: K, optimizer: Name, options: SchedulerOptionsOf<K>): void {
    const all = this.defaults ? givenParams(options) : explicitSchedulerOptions(kind, options);
    this.add({ do: 'scheduler', kind, optimizer, options: all, out });
  }

  schedulerStep(scheduler: Name, options: { readonly metric?: number } = {}): void {
    this.add({ do: 'scheduler_step', scheduler, ...options });
  }

  /** A module whose parameters are tensors made before, by the names it gives them. */
  module(
    out: Name,
    kind: string,
    parameters: Readonly<Record<string, Name>>,
    options: { readonly options?: Options; readonly modules?: readonly Name[]; readonly training?: boolean } = {},
  ): void {
    const { modules, training } = options;
    this.add({
      do: 'module',
      kind,
      options: givenParams(options.options ?? {}),
      parameters: { ...parameters },
      ...(modules && { modules: [...modules] }),
      ...(training !== undefined && { training }),
      out,
    });
  }

  forward(out: Out, module: Name, inputs: readonly Ref[]): void {
    this.add({ do: 'forward', module, inputs: [...inputs], out });
  }

  generator(out: Name, kind: GeneratorStep['kind'], seed: number): void {
    this.add({ do: 'generator', kind, seed, out });
  }

  draw(
    out: Name,
    generator: Name,
    distribution: DrawStep['distribution'],
    shape: readonly number[],
    options: { readonly params?: Options; readonly dtype?: ProgramDtype } = {},
  ): void {
    const { params = {}, dtype = 'float' } = options;
    this.add({ do: 'draw', generator, distribution, params: givenParams(params), dtype, shape: [...shape], out });
  }
}

function groupOf(group: GivenGroup<OptimizerName>): ParamGroup {
  return { params: [...group.params], options: givenParams(group.options ?? {}) };
}

const isNames = (params: readonly unknown[]): params is readonly Name[] =>
  params.every((param) => typeof param === 'string');
