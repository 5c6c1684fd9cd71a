/** Optimizers of a program: made over leaves in one group or two, with more groups added later. */
import type { Name, ParamGroup } from '../../spec/index.ts';
import { between, chance, oneOf, shuffled } from '../catalogue/choices.ts';
import { optimizerEntries } from '../catalogue/training.ts';
import { drawGroupOptions, drawOptions } from './options.ts';
import { collectsGrad, type Known } from './tensors.ts';
import type { KnownGroup, KnownOptimizer, World } from './world.ts';

/** Leaves that an optimizer may write to, each by its first name alone: of an op that had nothing to do it has several. */
export function parametersOf(world: World): readonly Known[] {
  const leaves = world.usable((tensor) => collectsGrad(tensor) && !tensor.repeats && !tensor.memory.fixed);
  return leaves.filter((leaf, i) => leaves.findIndex(({ history }) => history === leaf.history) === i);
}

/** Makes an optimizer over some leaves. */
export function optimizer(world: World): void {
  const { choices, limits } = world;
  const leaves = parametersOf(world);
  if (limits.optimizers.length === 0 || leaves.length === 0) return;
  const kind = oneOf(choices, limits.optimizers);
  const parameters = shuffled(choices, leaves).slice(0, between(choices, 1, Math.min(4, leaves.length)));
  const split = limits.features.includes('param_groups') && chance(choices, 35) ? choices.below(parameters.length) : 0;
  const parts = [parameters.slice(0, split), parameters.slice(split)].filter((part) => part.length > 0);
  const name = world.newName('o');
  const known = { name, kind, options: drawOptions(optimizerEntries[kind].options, choices), groups: [] };
  const groups = parts.map((part) => drawGroup(world, known, part, parts.length > 1));
  world.emit({ do: 'optimizer', kind, groups, options: known.options, out: name });
  world.optimizers.push({ ...known, schedulers: [], stepped: new Set() });
}

/** Adds the leaves that the optimizer has not yet, as a group of their own. */
export function addGroup(world: World, known: KnownOptimizer): void {
  const taken = new Set(known.groups.flatMap(({ parameters }) => parameters));
  const leaves = parametersOf(world).filter((leaf) => !taken.has(leaf));
  if (leaves.length === 0 || known.schedulers.length > 0) return; // see `leftOut`
  const parameters = leaves.slice(0, between(world.choices, 1, 2));
  world.emit({ do: 'add_param_group', optimizer: known.name, group: drawGroup(world, known, parameters, true) });
}

type Unfinished = Pick<KnownOptimizer, 'kind' | 'options'> & { readonly groups: KnownGroup[] };

function drawGroup(world: World, known: Unfinished, parameters: readonly Known[], mayDiffer: boolean): ParamGroup {
  const { choices } = world;
  const { options: entries } = optimizerEntries[known.kind];
  const options = mayDiffer && chance(choices, 50) ? drawGroupOptions(entries, known.options, choices) : {};
  known.groups.push({ parameters, options: { ...known.options, ...options } });
  for (const { memory } of parameters) memory.stepped = true;
  return { params: parameters.map(({ name }): Name => name), options };
}
