/** One run of a program: its names, the step it is at, and what it has observed. Nothing of it outlives the run. */
import type { Category, Feature, FloatDtype, Name, Observation, Out, Params, Ref, Step } from '../../spec/index.ts';
import { catalogue, dtypeParams } from '../catalogue/catalogue.ts';
import { FormatError } from '../formats/format-error.ts';
import { decodeFloat, isSpecialFloat } from '../formats/numbers.ts';
import { shortened } from '../formats/quote.ts';
import { programLimits } from '../programs/limits.ts';
import type {
  CustomFunction,
  GivenParams,
  ImperativeLibrary,
  LibraryGenerator,
  LibraryModule,
  LibraryOptimizer,
  LibraryScheduler,
  Optional,
  Removable,
} from './imperative.ts';
import { Unsupported } from './unsupported.ts';

/** An error that the program itself makes, whatever the library: it uses a tensor where there is None. */
export class Raised extends Error {
  constructor(
    readonly category: Category,
    message: string,
  ) {
    super(message);
  }
}

/** Things of one kind by name. */
export class Names<Thing> {
  readonly #things = new Map<Name, Thing>();

  constructor(
    readonly kind: string,
    private readonly trail: readonly number[],
  ) {}

  /** What bears the name; a step that should have bound it may have been skipped, in an attempt. */
  get(name: Name): Thing {
    const thing = this.#things.get(name);
    if (thing === undefined)
      throw new FormatError(`step ${this.trail.join('.')}: no ${this.kind} is named "${name}" when it runs`);
    return thing;
  }

  set(name: Name, thing: Thing): void {
    this.#things.set(name, thing);
  }
}

/** What happens when a function is called: it binds what it is given, runs its steps, and gives its result. */
export interface FunctionRun<Result> {
  /** What stands between the function's place and the indices of its steps. */
  readonly part: readonly number[];
  readonly begin: () => void;
  readonly steps: readonly Step[];
  readonly end: () => Result;
}

/** The state of one run. */
export class Execution<T> {
  /** The indices of the steps being run, outermost first. After an error they still say where it was raised. */
  readonly trail: number[] = [];
  readonly tensors = new Names<T | null>('tensor', this.trail);
  readonly optimizers = new Names<LibraryOptimizer<T>>('optimizer', this.trail);
  readonly hooks = new Names<Removable>('hook', this.trail);
  readonly functions = new Names<CustomFunction<T>>('function', this.trail);
  readonly states = new Names<{ readonly state: unknown }>('state', this.trail);
  readonly schedulers = new Names<LibraryScheduler>('scheduler', this.trail);
  readonly modules = new Names<LibraryModule<T>>('module', this.trail);
  readonly generators = new Names<LibraryGenerator<T>>('generator', this.trail);
  readonly observations: Observation[] = [];
  /** Of the custom function that is running: for each input whether its gradient is needed. */
  needsInputGrad: readonly boolean[] | null = null;
  #steps = 0;
  #functions = 0;

  constructor(
    readonly library: ImperativeLibrary<T>,
    readonly float: FloatDtype,
    private readonly perform: (execution: Execution<T>, step: Step) => void,
  ) {}

  /** Runs a block. Who catches an error cuts the trail back. */
  run(steps: readonly Step[]): void {
    const depth = this.trail.push(0) - 1;
    this.#count(steps.length + 1);
    for (let i = 0; i < steps.length; i++) {
      this.trail[depth] = i;
      this.perform(this, steps[i]!);
    }
    this.trail.pop();
  }

  /** A block counts as a step, so that one without steps ends too. */
  #count(steps: number): void {
    this.#steps += steps;
    if (this.#steps > programLimits.steps)
      throw new Unsupported(
        'long programs',
        `at step ${this.trail.join('.')} it comes to more than ${programLimits.steps} steps`,
      );
  }

  /**
   * Runs a function that stands at `place`, and goes back to where it was called from. An error leaves the trail where it
   * was raised: in the function.
   */
  runFunction<Result>(place: readonly number[], { part, begin, steps, end }: FunctionRun<Result>): Result {
    const caller = [...this.trail];
    this.#goTo(place);
    begin();
    this.trail.push(...part);
    this.#runInside(steps);
    this.#goTo(place);
    const result = end();
    this.#goTo(caller);
    return result;
  }

  /** A function may come to call itself: names are bound as the program runs. */
  #runInside(steps: readonly Step[]): void {
    if (this.#functions >= programLimits.depth)
      throw new Unsupported(
        'recursion',
        `at step ${this.trail.join('.')} more than ${programLimits.depth} functions run within one another`,
      );
    this.#functions += 1;
    try {
      this.run(steps);
    } finally {
      this.#functions -= 1;
    }
  }

  #goTo(place: readonly number[]): void {
    this.trail.splice(0, this.trail.length, ...place);
  }

  /** A method that not every library has. */
  ask<K extends keyof Optional<T>>(method: K, feature: Feature): Optional<T>[K] {
    const implementation = this.library[method];
    if (implementation === undefined) throw new Unsupported(feature);
    return implementation.bind(this.library) as Optional<T>[K];
  }

  /** What a ref means, which may be None. */
  maybe(ref: Ref): T | null {
    if (typeof ref === 'string') return this.tensors.get(ref);
    if ('grad' in ref) return this.ask('gradOf', 'backward')(this.tensor(ref.grad));
    return this.ask('base', 'base')(this.tensor(ref.base));
  }

  /** The tensor that a ref means. */
  tensor(ref: Ref): T {
    const tensor = this.maybe(ref);
    if (tensor === null) throw new Raised('none-operand', `${describe(ref)} is None`);
    return tensor;
  }

  all(refs: readonly Ref[]): T[] {
    return refs.map((ref) => this.tensor(ref));
  }

  /** Binds one result to a name, or several to a name each. */
  bind(out: Out, results: readonly (T | null)[]): void {
    const names = typeof out === 'string' ? [out] : out;
    if (results.length !== names.length)
      throw new FormatError(
        `step ${this.trail.join('.')} has ${names.length} names for ${results.length} results: ${shortened(names.join(', '))}`,
      );
    names.forEach((name, i) => void this.tensors.set(name, results[i]!));
  }
}

/** The params of a call: special numbers as numbers, and the case's dtype where `float` stands for it. */
export function paramsOfCall(op: string, params: Params, float: FloatDtype): GivenParams {
  const given = givenParams(params);
  const named = catalogue[op] ? dtypeParams(catalogue[op]).filter((name) => given[name] === 'float') : [];
  return named.length === 0 ? given : { ...given, ...Object.fromEntries(named.map((name) => [name, float])) };
}

const describe = (ref: Ref): string =>
  typeof ref === 'string' ? ref : 'grad' in ref ? `${ref.grad}.grad` : `the base of ${ref.base}`;

/** Params with special numbers as numbers. */
export function givenParams(params: Params): GivenParams {
  for (const value of Object.values(params))
    if (typeof value === 'string' && isSpecialFloat(value)) return decoded(params);
  return params;
}

const decoded = (params: Params): GivenParams =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && isSpecialFloat(value) ? decodeFloat(value) : value,
    ]),
  );
