/** What each name of a program stands for at some step: a program has one space of names, like a script. */
import type { FunctionStep, Name, OptimizerKind, SchedulerKind, Step } from '../../spec/index.ts';
import { suggestion } from '../formats/nearest.ts';

/** What a name can stand for. */
export type NameKind = 'tensor' | 'optimizer' | 'hook' | 'function' | 'state' | 'scheduler' | 'module' | 'generator';

/** The names bound so far. */
export class Scope {
  readonly #kinds: Map<Name, NameKind>;
  readonly #optimizers: Map<Name, OptimizerKind>;
  readonly #schedulers: Map<Name, SchedulerKind>;
  readonly #functions: Map<Name, FunctionStep>;

  constructor(around: Scope | null = null) {
    this.#kinds = new Map(around === null ? [] : around.#kinds);
    this.#optimizers = new Map(around === null ? [] : around.#optimizers);
    this.#schedulers = new Map(around === null ? [] : around.#schedulers);
    this.#functions = new Map(around === null ? [] : around.#functions);
  }

  /** The scope of a function: it knows the names around it, and what is bound in it is not known outside. */
  inside(parameters: readonly Name[]): Scope {
    const scope = new Scope(this);
    for (const name of parameters) scope.#kinds.set(name, 'tensor');
    return scope;
  }

  /** What is wrong with using `name` as a thing of that kind, if anything is. */
  problemWith(name: Name, kind: NameKind): string | undefined {
    const bound = this.#kinds.get(name);
    if (bound === kind) return undefined;
    if (bound !== undefined) return `"${name}" is ${article(bound)}, not ${article(kind)}`;
    const known = [...this.#kinds].filter(([, other]) => other === kind).map(([other]) => other);
    return `no ${kind} is named "${name}" here${suggestion(name, known)}`;
  }

  /** The kind of the optimizer of that name. */
  optimizerKind(name: Name): OptimizerKind | undefined {
    return this.#optimizers.get(name);
  }

  /** The kind of the scheduler of that name. */
  schedulerKind(name: Name): SchedulerKind | undefined {
    return this.#schedulers.get(name);
  }

  /** The custom function of that name, as it was defined last. */
  functionStep(name: Name): FunctionStep | undefined {
    return this.#functions.get(name);
  }

  /** Binds the names that a step binds. */
  bind(step: Step): void {
    for (const [name, kind] of namesBoundBy(step)) this.#kinds.set(name, kind);
    if (step.do === 'optimizer') this.#optimizers.set(step.out, step.kind);
    if (step.do === 'scheduler') this.#schedulers.set(step.out, step.kind);
    if (step.do === 'function') this.#functions.set(step.out, step);
  }
}

const article = (kind: NameKind): string => `${kind === 'optimizer' ? 'an' : 'a'} ${kind}`;

/** The names that a step itself binds, and what they then stand for. */
export function namesBoundBy(step: Step): readonly (readonly [Name, NameKind])[] {
  switch (step.do) {
    case 'optimizer':
    case 'hook':
    case 'function':
    case 'scheduler':
    case 'module':
    case 'generator':
      return [[step.out, step.do], ...(step.do === 'hook' ? recordedBy(step.action) : [])];
    case 'save_state':
      return [[step.out, 'state']];
    default:
      return outs(step).map((name) => [name, 'tensor']);
  }
}

const recordedBy = (action: object): [Name, NameKind][] =>
  'record' in action ? [[action.record as Name, 'tensor']] : [];

function outs(step: Step): readonly Name[] {
  if (!('out' in step) || step.out === undefined) return [];
  return typeof step.out === 'string' ? [step.out] : step.out;
}
