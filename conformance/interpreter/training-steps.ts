/** Steps of training: optimizers and their state, schedulers, clipping. */
import type { ClipGradNormStep, Feature, ParamGroup, Params } from '../../spec/index.ts';
import type { StepKinds } from '../programs/step-kinds.ts';
import { type Execution, givenParams } from './execution.ts';
import type { GroupOf, LibraryOptimizer } from './imperative.ts';
import type { Performers } from './performers.ts';
import { Unsupported } from './unsupported.ts';

export const trainingSteps: Performers<StepKinds['optimizers' | 'rates' | 'clipping']> = {
  optimizer(execution, { kind, groups, options, out }) {
    const make = execution.ask('optimizer', 'optimizer');
    const given = groups.map((group) => groupOf(execution, group));
    execution.optimizers.set(out, make(kind, given, givenParams(options)));
  },
  optimizer_step(execution, { optimizer, closure, out }) {
    const evaluate = () => {
      execution.run(closure!.steps);
      return execution.tensor(closure!.returns);
    };
    const loss = execution.optimizers.get(optimizer).step(closure && evaluate);
    if (out !== undefined) execution.tensors.set(out, loss ?? null);
  },
  zero_grad(execution, { optimizer, set_to_none }) {
    const zeroGrad = method(execution.optimizers.get(optimizer), 'zeroGrad', 'zero_grad');
    zeroGrad(set_to_none === undefined ? {} : { setToNone: set_to_none });
  },
  set_option(execution, { optimizer, group, option, value }) {
    const given = givenParams({ value }).value!;
    method(execution.optimizers.get(optimizer), 'setOption', 'param_groups')(group, option, given);
  },
  add_param_group(execution, { optimizer, group }) {
    method(execution.optimizers.get(optimizer), 'addParamGroup', 'param_groups')(groupOf(execution, group));
  },
  save_state(execution, { optimizer, out }) {
    execution.states.set(out, { state: method(execution.optimizers.get(optimizer), 'saveState', 'state_dict')() });
  },
  load_state(execution, { optimizer, from }) {
    method(execution.optimizers.get(optimizer), 'loadState', 'state_dict')(execution.states.get(from).state);
  },
  scheduler(execution, { kind, optimizer, options, out }) {
    const make = method(execution.optimizers.get(optimizer), 'scheduler', 'scheduler');
    execution.schedulers.set(out, make(kind, givenParams(options)));
  },
  scheduler_step(execution, { scheduler, metric }) {
    execution.schedulers.get(scheduler).step(metric);
  },
  clip_grad_norm(execution, step) {
    const clip = execution.ask('clipGradNorm', 'clip_grad');
    const norm = clip(execution.all(step.parameters), step.max_norm, givenParams(clipOptions(step)));
    if (step.out !== undefined) execution.tensors.set(step.out, norm);
  },
  clip_grad_value(execution, { parameters, clip_value }) {
    execution.ask('clipGradValue', 'clip_grad')(execution.all(parameters), clip_value);
  },
};

const clipOptions = ({ norm_type, error_if_nonfinite }: ClipGradNormStep): Params => ({
  ...(norm_type !== undefined && { norm_type }),
  ...(error_if_nonfinite !== undefined && { error_if_nonfinite }),
});

function groupOf<T>(execution: Execution<T>, { params, options }: ParamGroup): GroupOf<T> {
  return { params: execution.all(params), options: givenParams(options) };
}

/** A method that not every optimizer has. */
export function method<T, K extends keyof LibraryOptimizer<T>>(
  optimizer: LibraryOptimizer<T>,
  name: K,
  feature: Feature,
): NonNullable<LibraryOptimizer<T>[K]> {
  const implementation = optimizer[name];
  if (implementation === undefined) throw new Unsupported(feature);
  return implementation.bind(optimizer) as NonNullable<LibraryOptimizer<T>[K]>;
}
