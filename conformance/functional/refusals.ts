/** Why a program has no pure form, said of the step that is why. */
import type { Step, UnsupportedOutcome } from '../../spec/index.ts';
import { Unsupported } from '../interpreter/unsupported.ts';

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

/** The same, said of a step. */
export function atPath(path: string, { feature, message }: Unsupported): Unsupported {
  return /^step \d/.test(message)
    ? new Unsupported(feature, message)
    : new Unsupported(feature, `step ${path}: ${message}`);
}

/** The outcome of a program that is not run. */
export const unsupportedOutcome = ({ feature, message }: Unsupported): UnsupportedOutcome => ({
  kind: 'unsupported',
  feature,
  reason: message,
});
