/** Runs a program about optimizers alone: parameters, gradients that are given, steps. */
import type { Observation, ObserveStep, OptimizerStep, OptimizerStepStep, Ref, Step } from '../../spec/index.ts';
import type { Run } from '../backends/backend.ts';
import { Unsupported } from '../interpreter/unsupported.ts';
import { concreteDtype, elementsOfStep } from './layout.ts';
import type { FunctionalLibrary, FunctionalOptimizer } from './library.ts';
import { observe } from './observe.ts';
import { noPureForm } from './refusals.ts';
import { atStep } from './step-failure.ts';
import { eachStep } from './steps.ts';

/** A tensor of the program: an optimizer's step gives it a new value. */
interface Cell<T> {
  value: T;
  grad: Cell<T> | null;
}

/** A group of parameters and the library's optimizer for it. */
interface Group<T> {
  readonly parameters: readonly Cell<T>[];
  readonly optimizer: FunctionalOptimizer<T>;
}

/** Runs the program, adding to `observations` as it goes. */
export async function runTraining<T>(
  library: FunctionalLibrary<T>,
  run: Run,
  observations: Observation[],
): Promise<void> {
  const training = new Training(library, run.float, observations);
  for (const [step, path] of eachStep(run.program.steps)) await atStep(path, () => training.run(step));
}

class Training<T> {
  readonly #library: FunctionalLibrary<T>;
  readonly #float: Run['float'];
  readonly #observations: Observation[];
  readonly #cells = new Map<string, Cell<T>>();
  readonly #optimizers = new Map<string, readonly Group<T>[]>();

  constructor(library: FunctionalLibrary<T>, float: Run['float'], observations: Observation[]) {
    this.#library = library;
    this.#float = float;
    this.#observations = observations;
  }

  async run(step: Step): Promise<void> {
    switch (step.do) {
      case 'tensor': {
        const dtype = concreteDtype(step.dtype, this.#float);
        const value = this.#library.tensor(elementsOfStep(step, this.#float), step.shape, dtype);
        this.#cells.set(step.out, { value, grad: null });
        return;
      }
      case 'set_grad':
        this.#cell(step.of).grad = step.to === null ? null : this.#cell(step.to);
        return;
      case 'optimizer':
        this.#optimizers.set(step.out, this.#groups(step));
        return;
      case 'optimizer_step':
        this.#step(step);
        return;
      case 'set_option':
        this.#groupsOf(step.optimizer)[step.group]!.optimizer.setOption(step.option, step.value);
        return;
      case 'observe':
        this.#observations.push(await this.#observe(step));
        return;
      default:
        throw noPureForm(step.do);
    }
  }

  /** Groups do not touch each other: each is an optimizer of its own, with its options over the common ones. */
  #groups({ kind, groups, options }: OptimizerStep): readonly Group<T>[] {
    const { description, optimizer } = this.#library;
    if (!optimizer || !description.optimizers.includes(kind)) throw new Unsupported(kind, `the library has no ${kind}`);
    return groups.map((group) => {
      const parameters = group.params.map((name) => this.#cell(name));
      const values = parameters.map(({ value }) => value);
      return { parameters, optimizer: optimizer(kind, { ...options, ...group.options }, values) };
    });
  }

  #step({ optimizer, closure }: OptimizerStepStep): void {
    if (closure) throw new Unsupported('closure', 'a closure computes gradients anew, and here they are given');
    for (const group of this.#groupsOf(optimizer)) {
      const before = group.parameters.map(({ value }) => value);
      const gradients = group.parameters.map(({ grad }) => grad?.value ?? null);
      const after = group.optimizer.step(before, gradients);
      group.parameters.forEach((parameter, i) => {
        parameter.value = after[i]!;
      });
    }
  }

  async #observe({ what, of, optimizer, key }: ObserveStep): Promise<Observation> {
    if (what === 'optimizer_state' && of !== undefined) {
      const entry = await this.#state(optimizer!, this.#cell(of), key!);
      return entry === undefined ? { kind: 'none' } : observe(this.#library, 'value', entry);
    }
    if (what !== 'value' || of === undefined)
      throw new Unsupported('observe', `${what} is something that only the helper could answer here`);
    return observe(this.#library, what, this.#cell(of).value);
  }

  #state(optimizer: string, parameter: Cell<T>, key: string): T | undefined | Promise<T | undefined> {
    const group = this.#groupsOf(optimizer).find(({ parameters }) => parameters.includes(parameter));
    if (!group) throw new Unsupported('none', `${optimizer} keeps no state for a tensor that is no parameter of it`);
    return group.optimizer.state(group.parameters.indexOf(parameter), key);
  }

  #cell(ref: Ref): Cell<T> {
    if (typeof ref !== 'string')
      throw new Unsupported('bind_grad', 'a .grad is kept by the helper here, so it says nothing about the library');
    return this.#cells.get(ref)!;
  }

  #groupsOf(optimizer: string): readonly Group<T>[] {
    return this.#optimizers.get(optimizer)!;
  }
}
