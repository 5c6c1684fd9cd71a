/** Steps of autograd: backward, grad, modes, flags, `.grad` and hooks. */
import type { BackwardStep, GradStep, Ref } from '../../spec/index.ts';
import type { StepKinds } from '../programs/step-kinds.ts';
import type { Execution } from './execution.ts';
import { gradientHook, leafHook } from './hook-actions.ts';
import type { PassOptions } from './imperative.ts';
import type { Performers } from './performers.ts';

export const autogradSteps: Performers<StepKinds['autograd']> = {
  backward(execution, step) {
    const backward = execution.ask('backward', 'backward');
    const roots = execution.all(step.roots);
    const gradients = step.gradients && maybeAll(execution, step.gradients);
    const inputs = step.inputs && { inputs: execution.all(step.inputs) };
    backward(roots, gradients, { ...passOptions(step), ...inputs });
  },
  grad(execution, step) {
    const grad = execution.ask('grad', 'grad');
    const { grad_outputs, allow_unused, materialize_grads } = step;
    const results = grad(execution.all(step.outputs), execution.all(step.inputs), {
      ...passOptions(step),
      ...(grad_outputs && { gradOutputs: maybeAll(execution, grad_outputs) }),
      ...(allow_unused !== undefined && { allowUnused: allow_unused }),
      ...(materialize_grads !== undefined && { materializeGrads: materialize_grads }),
    });
    step.out.forEach((name, i) => void execution.tensors.set(name, results[i] ?? null));
  },
  set_grad(execution, { of, to }) {
    const setGrad = execution.ask('setGrad', 'set_grad');
    setGrad(execution.tensor(of), to === null ? null : execution.maybe(to));
  },
  requires_grad_(execution, { of, value }) {
    execution.ask('requiresGrad_', 'requires_grad_')(execution.tensor(of), value);
  },
  retain_grad(execution, { of }) {
    execution.ask('retainGrad', 'retain_grad')(execution.tensor(of));
  },
  hook(execution, { of, on, action, out }) {
    const tensor = execution.tensor(of);
    if ('record' in action) execution.tensors.set(action.record, null);
    const hook =
      on === 'gradient'
        ? execution.ask('registerHook', 'hooks')(tensor, gradientHook(execution, action))
        : execution.ask('registerPostAccumulateGradHook', 'hooks')(tensor, leafHook(execution, action));
    execution.hooks.set(out, hook);
  },
  remove_hook(execution, { hook }) {
    execution.hooks.get(hook).remove();
  },
  no_grad(execution, { steps }) {
    execution.ask('noGrad', 'no_grad')(() => execution.run(steps));
  },
  enable_grad(execution, { steps }) {
    execution.ask('enableGrad', 'enable_grad')(() => execution.run(steps));
  },
};

const maybeAll = <T>(execution: Execution<T>, refs: readonly (Ref | null)[]): (T | null)[] =>
  refs.map((ref) => (ref === null ? null : execution.maybe(ref)));

const passOptions = ({ retain_graph, create_graph }: BackwardStep | GradStep): PassOptions => ({
  ...(retain_graph !== undefined && { retainGraph: retain_graph }),
  ...(create_graph !== undefined && { createGraph: create_graph }),
});
