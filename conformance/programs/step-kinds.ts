/** The kinds of steps in groups, as the tables that say what becomes of each kind are divided. */

/** Which kinds belong to which group. Joined, the tables of all groups have every kind, or they do not compile. */
export interface StepKinds {
  readonly tensors: 'tensor' | 'call' | 'in_place' | 'assign' | 'bind' | 'detach' | 'detach_';
  readonly autograd:
    | 'backward'
    | 'grad'
    | 'set_grad'
    | 'requires_grad_'
    | 'retain_grad'
    | 'hook'
    | 'remove_hook'
    | 'no_grad'
    | 'enable_grad';
  readonly functions: 'function' | 'apply';
  readonly optimizers:
    | 'optimizer'
    | 'optimizer_step'
    | 'zero_grad'
    | 'set_option'
    | 'add_param_group'
    | 'save_state'
    | 'load_state';
  readonly rates: 'scheduler' | 'scheduler_step';
  readonly clipping: 'clip_grad_norm' | 'clip_grad_value';
  readonly modules: 'module' | 'forward';
  readonly draws: 'generator' | 'draw';
  readonly blocks: 'repeat' | 'attempt';
}
