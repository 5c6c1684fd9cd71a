/** Backward from some root, with the seeds that show most: a sum, a weighted sum, or a gradient that is given. */
import type { BackwardStep, Ref } from '../../spec/index.ts';
import { chance, weighted } from '../catalogue/choices.ts';
import { sizeOf } from '../catalogue/shape-params.ts';
import { refer } from './draft.ts';
import { makeTensor } from './new-tensor.ts';
import { collectsGrad, isFloating, type Known, leavesOf } from './tensors.ts';
import type { World } from './world.ts';

/** A tensor to go back from: one with a history where there is one, now and then one without. */
export function drawRoot(world: World): Known | undefined {
  const floating = world.usable((tensor) => isFloating(tensor.dtype));
  const differentiable = floating.filter(({ history }) => history.requiresGrad);
  const results = differentiable.filter(({ history }) => !history.isLeaf);
  const best = [results, differentiable, floating].find((tensors) => tensors.length > 0) ?? [];
  const candidates = chance(world.choices, 4) ? floating : best;
  return candidates.length > 0 ? refer(world.choices, candidates) : undefined;
}

/** A backward that may raise, for what it needs may have been freed or overwritten; often a second one of the same. */
export function backward(world: World): void {
  const root = drawRoot(world);
  if (!root) return;
  attemptBackward(world, root);
  if (chance(world.choices, 30)) attemptBackward(world, root);
}

function attemptBackward(world: World, root: Known): void {
  const { choices } = world;
  const seeded = seed(world, root);
  const retain_graph = chance(choices, 55);
  const create_graph = world.profile.secondOrder && chance(choices, 8);
  const inputs = drawInputs(world, root);
  world.attempt(() => world.emit({ ...seeded, retain_graph, create_graph, ...inputs }));
}

/** The backward of a level that knows no attempts: the root is known to have a path. */
export function plainBackward(world: World): readonly Known[] {
  const root = drawRoot(world);
  if (!root?.history.requiresGrad) return [];
  world.emit({ ...seed(world, root), retain_graph: false, create_graph: false });
  return [...root.history.leaves];
}

/** The steps up to a scalar, if there are any, and the backward that begins there. */
export function seed(world: World, root: Known): BackwardStep {
  const { choices } = world;
  const reduces = ['sum', 'mul'].every((op) => world.limits.ops.includes(op));
  const kind = weighted(choices, { given: 3, ...(reduces && { sum: 3, weighted: 3 }) });
  if (kind === 'given' && sizeOf(root.shape) === 1 && chance(choices, 60))
    return { do: 'backward', roots: [root.name] };
  if (kind === 'given') return { do: 'backward', roots: [root.name], gradients: [drawSeed(world, root)] };
  return { do: 'backward', roots: [summed(world, kind === 'sum' ? root.name : weightedBy(world, root))] };
}

/** A gradient to begin with. Nothing else uses it: whether a `.grad` shares storage with it is unspecified. */
export function drawSeed(world: World, { shape, dtype }: Known): string {
  return makeTensor(world, 's', { shape, dtype }).name;
}

function weightedBy(world: World, { name, shape, dtype }: Known): string {
  const weights = makeTensor(world, 'w', { shape, dtype }).name;
  const out = world.newName('p');
  world.emit({ do: 'call', op: 'mul', inputs: { self: name, other: weights }, params: {}, out });
  return out;
}

export function summed(world: World, self: string): string {
  const out = world.newName('l');
  world.emit({ do: 'call', op: 'sum', inputs: { self }, params: {}, out });
  return out;
}

/** Some of the leaves that are reached, and perhaps one that is not. */
function drawInputs(world: World, root: Known): { inputs?: Ref[] } {
  const { choices } = world;
  const reached = leavesOf(root).filter((leaf) => world.tensors.includes(leaf));
  if (reached.length === 0 || !chance(choices, 10)) return {};
  const leaves = world.usable(collectsGrad);
  const one = refer(choices, reached).name;
  return { inputs: leaves.length > 0 && chance(choices, 50) ? [one, refer(choices, leaves).name] : [one] };
}
