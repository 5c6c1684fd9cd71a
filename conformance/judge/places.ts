/** Which step made each observation, and what it observed. */
import type { ExpectedObservation, ObserveStep, Program, Ref, Step, StepPath } from '../../spec/index.ts';
import { walk } from '../programs/walk.ts';
import type { Place } from './place.ts';

/**
 * The places of a program's observations, in order. The observations themselves are asked for because an error inside an
 * attempt skips the rest of it. None are known where functions observe: when backward calls them the text does not say.
 */
export function placesOf(program: Program, observations: readonly ExpectedObservation[]): readonly Place[] {
  for (const { step, owner } of walk(program)) if (owner !== null && step.do === 'observe') return [];
  const trace = new Trace(observations);
  trace.follow(program.steps, '');
  return trace.places;
}

/** Follows a program through the observations that it made. */
class Trace {
  readonly places: Place[] = [];
  readonly #observations: readonly ExpectedObservation[];

  constructor(observations: readonly ExpectedObservation[]) {
    this.#observations = observations;
  }

  /** False where the steps did not run to their end. */
  follow(steps: readonly Step[], block: string): boolean {
    return steps.every((step, i) => this.#step(step, `${block}${i}`));
  }

  #step(step: Step, path: StepPath): boolean {
    const inner = `${path}.`;
    switch (step.do) {
      case 'observe':
        return this.#observe(step, path);
      case 'attempt':
        this.follow(step.steps, inner);
        return this.#place({ step: path, what: 'attempt' });
      case 'repeat':
        return this.#repeat(step.times, () => this.follow(step.steps, inner));
      case 'no_grad':
      case 'enable_grad':
        return this.follow(step.steps, inner);
      case 'optimizer_step':
        return step.closure === undefined || this.follow(step.closure.steps, inner);
      default:
        return true;
    }
  }

  #observe(step: ObserveStep, path: StepPath): boolean {
    const raisedBefore = this.#observations[this.places.length]?.kind === 'raised'; // only the end of an attempt is that
    return !raisedBefore && this.#place({ step: path, what: describeObserved(step) });
  }

  #repeat(times: number, body: () => boolean): boolean {
    for (let i = 0; i < times; i++) if (!body()) return false;
    return true;
  }

  #place(place: Place): boolean {
    if (this.places.length === this.#observations.length) return false;
    this.places.push(place);
    return true;
  }
}

/** What a step observes, in PyTorch's words. */
export function describeObserved(step: ObserveStep): string {
  const of = step.of === undefined ? '' : describeRef(step.of);
  const and = step.and === undefined ? '' : describeRef(step.and);
  switch (step.what) {
    case 'value':
      return of;
    case 'has_grad_fn':
      return `${of}.grad_fn`;
    case 'version':
      return `${of}._version`;
    case 'same_tensor':
      return `${of} is ${and}`;
    case 'shares_storage':
      return `storage of ${of} and ${and}`;
    case 'optimizer_state':
      return `${step.optimizer}.state[${of}].${step.key}`;
    case 'option':
      return `${step.optimizer}.param_groups[${step.group}].${step.key}`;
    case 'text':
      return `str(${of})`;
    default:
      return `${of}.${step.what}`;
  }
}

function describeRef(ref: Ref): string {
  if (typeof ref === 'string') return ref;
  return 'grad' in ref ? `${ref.grad}.grad` : `${ref.base}._base`;
}
