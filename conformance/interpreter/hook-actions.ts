/** What the hooks of a program do, as functions that a library can call. */
import type { HookAction, HookBody, Name } from '../../spec/index.ts';
import type { Execution } from './execution.ts';
import { Unsupported } from './unsupported.ts';

/** A hook on a gradient: what it returns goes on in the gradient's place. */
export function gradientHook<T>(execution: Execution<T>, action: HookAction): (gradient: T) => T | undefined {
  const { library } = execution;
  if ('scale' in action) return (gradient) => library.call('mul', { self: gradient, other: action.scale }, {})[0];
  if ('replace' in action) return () => execution.tensor(action.replace);
  if ('record' in action)
    return (gradient) => {
      record(execution, action.record, gradient);
      return undefined;
    };
  if ('run' in action) return runningHook(execution, action.run);
  throw new Unsupported('hooks', 'only a hook after accumulation can clear .grad');
}

/** A hook after accumulation, which may write to its leaf's `.grad`. */
export function leafHook<T>(execution: Execution<T>, action: HookAction): (leaf: T) => void {
  if ('run' in action) return runningHook(execution, action.run);
  const gradOf = execution.ask('gradOf', 'backward');
  if ('record' in action) return (leaf) => record(execution, action.record, gradOf(leaf)!);
  if ('scale' in action) {
    const write = execution.ask('callInPlace', 'in_place');
    return (leaf) => write('mul', { self: gradOf(leaf)!, other: action.scale }, {});
  }
  const setGrad = execution.ask('setGrad', 'set_grad');
  return (leaf) => setGrad(leaf, 'replace' in action ? execution.tensor(action.replace) : null);
}

/** A hook that runs steps, which stand where it was registered. */
function runningHook<T>(execution: Execution<T>, { given, steps, returns }: HookBody): (given: T) => T | undefined {
  const place = [...execution.trail];
  return (argument) =>
    execution.runFunction(place, {
      part: [],
      begin: () => execution.tensors.set(given, argument),
      steps,
      end: () => (returns === null ? undefined : execution.tensor(returns)),
    });
}

function record<T>(execution: Execution<T>, name: Name, gradient: T): void {
  execution.bind(name, execution.library.call('clone', { self: gradient }, {}));
}
