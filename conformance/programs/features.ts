/** What each step asks of a backend besides its ops and dtypes. */
import type { Feature, Observable, Ref, Step } from '../../spec/index.ts';
import { isBaseRef, isGradRef, refsOf } from './walk.ts';

const byStep: Partial<Record<Step['do'], readonly Feature[]>> = {
  in_place: ['in_place'],
  assign: ['assign'],
  backward: ['backward'],
  grad: ['grad'],
  set_grad: ['set_grad'],
  detach: ['detach'],
  detach_: ['detach_'],
  requires_grad_: ['requires_grad_'],
  retain_grad: ['retain_grad'],
  hook: ['hooks'],
  remove_hook: ['hooks'],
  function: ['custom_function'],
  apply: ['custom_function'],
  no_grad: ['no_grad'],
  enable_grad: ['enable_grad'],
  attempt: ['attempt'],
  optimizer: ['optimizer'],
  optimizer_step: ['optimizer'],
  zero_grad: ['zero_grad'],
  set_option: ['param_groups'],
  add_param_group: ['param_groups'],
  save_state: ['state_dict'],
  load_state: ['state_dict'],
  clip_grad_norm: ['clip_grad'],
  clip_grad_value: ['clip_grad'],
  scheduler: ['scheduler'],
  scheduler_step: ['scheduler'],
  module: ['module'],
  forward: ['module'],
  generator: ['draw'],
  draw: ['draw'],
};

const byObservable: Partial<Record<Observable, Feature>> = {
  requires_grad: 'flags',
  is_leaf: 'flags',
  has_grad_fn: 'flags',
  retains_grad: 'flags',
  version: 'version',
  same_tensor: 'identity',
  shares_storage: 'storage',
  optimizer_state: 'optimizer_state',
  option: 'param_groups',
  needs_input_grad: 'custom_function',
  text: 'printing',
};

/** The features that one step needs, apart from those of the steps inside it. */
export function featuresOf(step: Step): readonly Feature[] {
  return [
    ...(byStep[step.do] ?? []),
    ...featuresOfOptions(step),
    ...refsOf(step).flatMap((ref) => featuresOfRef(ref, step)),
  ];
}

function featuresOfOptions(step: Step): readonly Feature[] {
  switch (step.do) {
    case 'tensor':
      return step.layout ? ['layout'] : [];
    case 'backward':
    case 'grad':
      return [
        ...(step.create_graph ? (['create_graph'] as const) : []),
        ...(step.retain_graph ? (['retain_graph'] as const) : []),
      ];
    case 'optimizer':
      return step.groups.length > 1 || step.groups.some((group) => Object.keys(group.options).length > 0)
        ? ['param_groups']
        : [];
    case 'hook':
      return 'run' in step.action ? ['hook_steps'] : [];
    case 'optimizer_step':
      return step.closure ? ['closure'] : [];
    case 'observe':
      return [byObservable[step.what] ?? []].flat();
    default:
      return [];
  }
}

function featuresOfRef(ref: Ref, step: Step): readonly Feature[] {
  if (isBaseRef(ref)) return ['base'];
  return isGradRef(ref) && step.do !== 'observe' ? ['bind_grad'] : [];
}
