/** Which level a program belongs to: what kind of library it takes. */
import type { Level, Program, Step } from '../../spec/index.ts';
import { hasPureForm } from './pure-form.ts';
import { walk } from './walk.ts';

/** The level of a program: an optional one where it is used, else optimizers, programs, or a session. */
export function levelOf(program: Program): Level {
  const steps = [...walk(program)].map((visit) => visit.step);
  if (steps.some((step) => step.do === 'observe' && step.what === 'text')) return 'T';
  if (steps.some((step) => step.do === 'generator' || step.do === 'draw')) return 'R';
  if (steps.some((step) => step.do === 'module' || step.do === 'forward')) return 'N';
  if (steps.some((step) => step.do === 'optimizer')) return steps.every(isOfOptimizers) ? 'O' : 'S';
  return hasPureForm(program) ? 'P' : 'S';
}

/** Whether a step belongs to "given parameters and gradients, the parameters after every step": no autograd in it. */
function isOfOptimizers(step: Step): boolean {
  switch (step.do) {
    case 'tensor':
    case 'optimizer':
    case 'set_option':
    case 'add_param_group':
    case 'scheduler':
    case 'scheduler_step':
    case 'clip_grad_value':
    case 'clip_grad_norm':
    case 'repeat':
      return true;
    case 'set_grad':
      return step.to === null || typeof step.to === 'string';
    case 'optimizer_step':
      return step.closure === undefined && step.out === undefined;
    case 'observe':
      return (step.what === 'value' || step.what === 'optimizer_state') && typeof step.of === 'string';
    default:
      return false;
  }
}
