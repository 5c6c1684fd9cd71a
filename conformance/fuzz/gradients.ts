/** Steps on `.grad` itself: setting it, clearing it, writing into it. */
import type { Step } from '../../spec/index.ts';
import { chance, weighted } from '../catalogue/choices.ts';
import { refer } from './draft.ts';
import { makeTensor } from './new-tensor.ts';
import { isFloating, type Known } from './tensors.ts';
import type { World } from './world.ts';

/** `x.grad = …`: None, a gradient of its own, or one that is refused. */
export function setGrad(world: World): void {
  const of = drawLeaf(world);
  if (!of) return;
  const { choices } = world;
  const kind = weighted(choices, { none: 5, gradient: 5, ...(world.profile.level === 'S' && { misfit: 1 }) });
  if (kind === 'none') clearGrad(world, of);
  else giveGrad(world, of, kind);
}

function clearGrad(world: World, of: Known): void {
  world.emit({ do: 'set_grad', of: of.name, to: null });
  world.given.delete(of.history);
}

/** Sets a `.grad` to a new tensor, or tries to where it does not fit. */
export function giveGrad(world: World, of: Known, kind: 'gradient' | 'misfit'): void {
  const shape = kind === 'misfit' ? [...of.shape, 2] : of.shape;
  const to = makeTensor(world, 's', { shape, dtype: of.dtype, dense: true, plain: world.profile.level === 'O' }).name;
  const step: Step = { do: 'set_grad', of: of.name, to };
  if (kind === 'misfit') world.attempt(() => world.emit(step));
  else {
    world.emit(step);
    world.given.add(of.history);
  }
}

/** A write into a `.grad`, which may be None. */
export function changeGrad(world: World): void {
  const of = drawLeaf(world);
  if (!of) return;
  const self = { grad: of.name };
  world.attempt(() =>
    world.emit(
      chance(world.choices, 60)
        ? { do: 'in_place', op: 'zero', inputs: { self }, params: {} }
        : { do: 'in_place', op: 'mul', inputs: { self, other: 2 }, params: {} },
    ),
  );
}

function drawLeaf(world: World): Known | undefined {
  const leaves = world.usable((tensor) => tensor.history.isLeaf && !tensor.isView && isFloating(tensor.dtype));
  if (leaves.length === 0) return undefined;
  const leaf = refer(world.choices, leaves);
  world.graded.add(leaf);
  return leaf;
}
