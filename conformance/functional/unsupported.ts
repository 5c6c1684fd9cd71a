/** Why a program is not run: what is lacking, and a sentence that says it. */
import type { Step, UnsupportedOutcome } from '../../spec/index.ts';

/** Thrown by an adapter, or by the helper for a program without a pure form, where running it would prove nothing. */
export class Unsupported extends Error {
  override readonly name = 'Unsupported';
  readonly feature: string;

  constructor(feature: string, reason: string) {
    super(reason);
    this.feature = feature;
  }

  /** The same, said of a step. */
  at(path: string): Unsupported {
    return /^step \d/.test(this.message) ? this : new Unsupported(this.feature, `step ${path}: ${this.message}`);
  }

  get outcome(): UnsupportedOutcome {
    return { kind: 'unsupported', feature: this.feature, reason: this.message };
  }
}

const needsTape = 'belongs to a tape that outlives the call, and a library of functions keeps none';
const writes = 'writes over a tensor, and a pure function writes over nothing';
const switchesRecording = 'switches recording, and a library of functions records only inside grad(f)';
const ofTraining = 'belongs to an optimizer, and an optimizer is judged alone, with gradients that are given';
const ofModules = 'is about modules, losses or random streams, which have no place in a lowered program';

/** The kinds of step that have no pure form, and why. */
const impure: Partial<Readonly<Record<Step['do'], string>>> = {
  in_place: writes,
  assign: writes,
  set_grad: needsTape,
  detach: 'cuts the tape, and the helper would be doing it, not the library',
  detach_: needsTape,
  requires_grad_: needsTape,
  hook: needsTape,
  remove_hook: needsTape,
  no_grad: switchesRecording,
  enable_grad: switchesRecording,
  attempt: 'goes on after an error, and only a session has a state to go on with',
  zero_grad: needsTape,
  add_param_group: ofTraining,
  save_state: ofTraining,
  load_state: ofTraining,
  clip_grad_norm: ofTraining,
  clip_grad_value: ofTraining,
  scheduler: ofTraining,
  scheduler_step: ofTraining,
  module: ofModules,
  forward: ofModules,
  generator: ofModules,
  draw: ofModules,
};

/** That a kind of step has no pure form. */
export function noPureForm(kind: Step['do']): Unsupported {
  return new Unsupported(kind, `${kind} ${impure[kind] ?? 'has no place in this kind of program'}`);
}
