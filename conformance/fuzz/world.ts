/** The program as far as it is drawn: its steps, the tensors there are, and the mode that recording is in. */
import type { Name, OptimizerKind, Params, SchedulerKind, Step, TensorStep } from '../../spec/index.ts';
import type { Choices } from '../catalogue/choices.ts';
import { mix } from '../catalogue/random.ts';
import { type Gene, replayedChoices } from './draft.ts';
import type { Facts } from './facts.ts';
import type { Limits, Profile } from './profile.ts';
import type { History, Known } from './tensors.ts';

/** Parameters with the same options, as these were at first. */
export interface KnownGroup {
  readonly parameters: readonly Known[];
  readonly options: Params;
}

/** An optimizer of the program. */
export interface KnownOptimizer {
  readonly name: Name;
  readonly kind: OptimizerKind;
  /** The constructor's, which groups have where they say nothing. */
  readonly options: Params;
  readonly groups: KnownGroup[];
  readonly schedulers: { readonly name: Name; readonly kind: SchedulerKind }[];
  /** Parameters that have a state, for they were stepped with a gradient. */
  readonly stepped: Set<Known>;
}

/** A view of a list that has lost its history: its base was written to since. */
const isLost = ({ isOneOfSeveral, memory, history }: Known): boolean =>
  isOneOfSeveral === 'views' && memory.written && history.requiresGrad;

/** What actions draw from, and add to. */
export class World {
  readonly profile: Profile;
  readonly limits: Limits;
  /** The choices of the gene at work. */
  choices: Choices = replayedChoices([]);
  /** Whether the gene at work makes its result as a leaf. */
  cut = false;
  isRecording = true;
  /** Tensors by which later steps may go, oldest first. */
  tensors: Known[] = [];
  readonly optimizers: KnownOptimizer[] = [];
  readonly hooks: Name[] = [];
  /** Names that a hook binds, or a norm, to be observed. */
  readonly records: Name[] = [];
  /** The steps that made tensors of data, and what was known of them then. */
  readonly origins = new Map<Known, { readonly step: TensorStep; readonly facts: Facts }>();
  /** Leaves whose `.grad` was set to a tensor. */
  readonly given = new Set<History>();
  /** Tensors whose `.grad` is to be observed. */
  readonly graded = new Set<Known>();
  readonly #open: Step[][] = [[]];
  #names = 0;
  #mark = 0;
  #marks = 0;

  constructor(profile: Profile, limits: Limits) {
    this.profile = profile;
    this.limits = limits;
  }

  get steps(): Step[] {
    return this.#open[0]!;
  }

  emit(...steps: Step[]): void {
    this.#open.at(-1)!.push(...steps);
  }

  /** Goes to work on a gene. */
  begin(gene: Gene, choices: Choices): void {
    this.choices = choices;
    this.cut = gene.cut ?? false;
    this.#mark = gene.key;
    this.#marks = 0;
  }

  /** A mark for a tensor that the gene at work needs besides its results. */
  newKey(): number {
    this.#marks += 1;
    return mix(this.#mark, -this.#marks);
  }

  /** The mark of a result of the gene at work. */
  resultKey(nth: number): number {
    return mix(this.#mark, nth);
  }

  /** A name that is not taken. */
  newName(prefix: string): Name {
    this.#names += 1;
    return `${prefix}${this.#names}`;
  }

  remember(...tensors: Known[]): void {
    this.tensors.push(...tensors);
  }

  /** Steps that may raise. What they bind is forgotten after them, for it may never have been bound. */
  attempt(body: () => void): void {
    const before = [...this.tensors];
    const steps = this.collect(body);
    this.tensors = before;
    if (steps.length > 0) this.emit({ do: 'attempt', steps });
  }

  /** Steps within `enable_grad` or `no_grad`. */
  withRecording(isRecording: boolean, body: () => void): void {
    const before = this.isRecording;
    this.isRecording = isRecording;
    const steps = this.collect(body);
    this.isRecording = before;
    if (steps.length > 0) this.emit({ do: isRecording ? 'enable_grad' : 'no_grad', steps });
  }

  /** The first leaf: in a program about a hub most steps go by it. */
  get hub(): Known | undefined {
    return this.tensors[0];
  }

  /** Whether steps may go on from a tensor, as against only observing it. */
  isUsable(tensor: Known): boolean {
    return !this.isRecording || !(tensor.isUntracked || isLost(tensor));
  }

  usable(suits: (tensor: Known) => boolean): Known[] {
    return this.tensors.filter((tensor) => this.isUsable(tensor) && suits(tensor));
  }

  /** The steps that `body` emits, kept out of the program. */
  collect(body: () => void): Step[] {
    const steps: Step[] = [];
    this.#open.push(steps);
    body();
    this.#open.pop();
    return steps;
  }
}
