/** The step that observes: what is asked of a tensor or an optimizer, as JSON. */
import type { Observable, Observation, ObserveStep } from '../../spec/index.ts';
import { encodeElements } from '../formats/elements.ts';
import { FormatError } from '../formats/format-error.ts';
import { encodeFloat } from '../formats/numbers.ts';
import type { Execution } from './execution.ts';
import type { Performers } from './performers.ts';
import { method } from './training-steps.ts';

export const observeStep: Performers<'observe'> = {
  observe(execution, step) {
    execution.observations.push(observers[step.what](execution, step));
  },
};

type Observer = <T>(execution: Execution<T>, step: ObserveStep) => Observation;

const observers: { readonly [What in Observable]: Observer } = {
  value: (execution, step) => valueObservation(execution, execution.maybe(step.of!)),
  shape: (execution, step) => ({ kind: 'shape', value: [...execution.library.read(execution.tensor(step.of!)).shape] }),
  dtype: (execution, step) => text(execution.library.read(execution.tensor(step.of!)).dtype),
  requires_grad: (execution, step) => flag(execution.ask('requiresGrad', 'flags')(execution.tensor(step.of!))),
  is_leaf: (execution, step) => flag(execution.ask('isLeaf', 'flags')(execution.tensor(step.of!))),
  has_grad_fn: (execution, step) => flag(execution.ask('hasGradFn', 'flags')(execution.tensor(step.of!))),
  retains_grad: (execution, step) => flag(execution.ask('retainsGrad', 'flags')(execution.tensor(step.of!))),
  version: (execution, step) => ({
    kind: 'number',
    value: execution.ask('version', 'version')(execution.tensor(step.of!)),
  }),
  same_tensor(execution, step) {
    const one = execution.maybe(step.of!);
    const other = execution.maybe(step.and!);
    if (one === null || other === null) return flag(one === other);
    return flag(execution.ask('sameTensor', 'identity')(one, other));
  },
  shares_storage: (execution, step) =>
    flag(execution.ask('sharesStorage', 'storage')(execution.tensor(step.of!), execution.tensor(step.and!))),
  optimizer_state(execution, step) {
    const state = method(execution.optimizers.get(step.optimizer!), 'state', 'optimizer_state');
    return anything(execution, state(execution.tensor(step.of!), step.key!));
  },
  option(execution, step) {
    const option = method(execution.optimizers.get(step.optimizer!), 'option', 'param_groups');
    return anything(execution, option(step.group!, step.key!));
  },
  needs_input_grad({ needsInputGrad }) {
    if (needsInputGrad === null) throw new FormatError('needs_input_grad is asked outside of a custom function');
    return { kind: 'tensor', dtype: 'bool', shape: [needsInputGrad.length], data: [...needsInputGrad] };
  },
  text: (execution, step) => text(execution.ask('text', 'printing')(execution.tensor(step.of!))),
};

const flag = (value: boolean): Observation => ({ kind: 'flag', value });

const text = (value: string): Observation => ({ kind: 'text', value });

function valueObservation<T>(execution: Execution<T>, tensor: T | null): Observation {
  if (tensor === null) return { kind: 'none' };
  const { dtype, shape, elements } = execution.library.read(tensor);
  return { kind: 'tensor', dtype, shape: [...shape], data: encodeElements(elements, dtype) };
}

/** A tensor, None, or an option: a flag, a number, a pair of numbers. */
function anything<T>(execution: Execution<T>, value: unknown): Observation {
  if (value === null || value === undefined) return { kind: 'none' };
  if (typeof value === 'boolean') return flag(value);
  if (typeof value === 'number') return { kind: 'number', value: encodeFloat(value) };
  if (Array.isArray(value))
    return { kind: 'tensor', dtype: 'float64', shape: [value.length], data: encodeElements(value, 'float64') };
  return valueObservation(execution, value as T);
}
