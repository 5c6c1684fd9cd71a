/** What is observed at the end of a program: of every tensor all that the spec says something about. */
import type { Observable, ObserveStep, Ref } from '../../spec/index.ts';
import { optimizerEntries } from '../catalogue/training.ts';
import type { Known } from './tensors.ts';
import type { World } from './world.ts';

/** Observes everything that a session can see. */
export function observeSession(world: World): void {
  for (const tensor of world.tensors)
    for (const what of observables(world, tensor)) world.emit(observe(what, tensor.name));
  for (const { name } of world.graded) world.emit(observe('value', { grad: name }));
  for (const name of world.records) world.emit(observe('value', name));
}

/** Observes what a program without state can: values, and the gradients that are known to be there. */
export function observeValues(world: World, reached: readonly Known[]): void {
  for (const { name } of world.tensors) world.emit(observe('value', name));
  for (const { name } of reached) world.emit(observe('value', { grad: name }));
}

/** Observes parameters, and the state of those that have been stepped. */
export function observeParameters(world: World): void {
  for (const { name } of world.tensors) world.emit(observe('value', name));
  for (const name of world.records) world.emit(observe('value', name));
  if (!world.profile.states) return;
  for (const { name, kind, stepped } of world.optimizers)
    for (const parameter of stepped)
      for (const key of Object.keys(optimizerEntries[kind].state))
        world.emit({ do: 'observe', what: 'optimizer_state', of: parameter.name, optimizer: name, key });
}

const observe = (what: Observable, of: Ref): ObserveStep => ({ do: 'observe', what, of }) as ObserveStep;

function observables(world: World, { isUntracked, isView, memory }: Known): readonly Observable[] {
  if (isUntracked) return ['value'];
  const flags = world.limits.features.includes('flags') && !(isView && memory.written);
  const versions = world.limits.features.includes('version') && memory.counted && !memory.stepped;
  return [
    'value',
    ...(versions ? (['version'] as const) : []),
    ...(flags ? (['requires_grad', 'has_grad_fn', 'is_leaf'] as const) : []),
  ];
}
