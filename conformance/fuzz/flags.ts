/** Steps on one tensor's part in recording: detach, requires_grad_, retain_grad, hooks. */
import type { HookAction } from '../../spec/index.ts';
import { chance, oneOf } from '../catalogue/choices.ts';
import { refer } from './draft.ts';
import { collectsGrad, isFloating, ownTensor } from './tensors.ts';
import type { World } from './world.ts';

/** Another name for a tensor: what is done by one is seen by the other. */
export function bind(world: World): void {
  const candidates = world.usable(() => true);
  if (candidates.length === 0) return;
  const from = refer(world.choices, candidates);
  const out = world.newName('b');
  world.emit({ do: 'bind', from: from.name, out });
  world.remember({ ...from, name: out, key: world.resultKey(0) });
}

/** A tensor without history that shares the storage of another. */
export function detach(world: World): void {
  const candidates = world.usable(() => true);
  if (candidates.length === 0) return;
  const of = refer(world.choices, candidates);
  const name = world.newName('d');
  world.emit({ do: 'detach', of: of.name, out: name });
  const own = ownTensor({ ...of, name, key: world.resultKey(0) }, of.memory.facts, {
    requiresGrad: false,
    from: undefined,
  });
  world.remember({ ...own, memory: of.memory });
}

/** `requires_grad_` of a leaf that nothing looks at yet, or where it is refused. */
export function requireGrad(world: World): void {
  const { choices } = world;
  const candidates = world.usable(
    (tensor) => !tensor.isView && !tensor.history.hasViews && tensor.layout !== undefined,
  );
  if (candidates.length === 0) return;
  const tensor = refer(choices, candidates);
  const value = !tensor.history.requiresGrad || chance(choices, 30);
  if (value ? tensor.history.isUsed && !tensor.history.requiresGrad : tensor.history.isHooked) return; // see `leftOut`
  const refused = value ? !isFloating(tensor.dtype) : !tensor.history.isLeaf;
  const step = { do: 'requires_grad_', of: tensor.name, value } as const;
  if (refused) world.attempt(() => world.emit(step));
  else world.emit(step);
  if (refused || !tensor.history.isLeaf) return;
  tensor.history.requiresGrad = value;
  if (!value) tensor.memory.fixed = true; // see `leftOut`
  world.graded.add(tensor);
}

/** Keeps the gradient of a tensor that is no leaf. */
export function retainGrad(world: World): void {
  const candidates = world.usable(({ history }) => history.requiresGrad && !history.isLeaf);
  if (candidates.length === 0) return;
  const of = refer(world.choices, candidates);
  world.emit({ do: 'retain_grad', of: of.name });
  if (of.isView) of.memory.fixed = true; // see `leftOut`
  world.graded.add(of);
}

/** A hook on a tensor's gradient, or the end of one. */
export function hook(world: World): void {
  const { choices } = world;
  if (world.hooks.length > 0 && chance(choices, 20)) {
    world.emit({ do: 'remove_hook', hook: oneOf(choices, world.hooks) });
    return;
  }
  const candidates = world.usable(
    ({ history, isView, isOneOfSeveral, memory }) =>
      history.requiresGrad && !(isView && memory.written) && !isOneOfSeveral, // see `leftOut`
  );
  if (candidates.length === 0) return;
  const of = refer(choices, candidates);
  const out = world.newName('h');
  const clears = collectsGrad(of) && chance(choices, 15);
  const action = clears ? ({ clear: true } as const) : drawAction(world);
  world.emit({ do: 'hook', of: of.name, on: clears ? 'post_accumulate' : 'gradient', action, out });
  of.history.isHooked = true;
  if (of.isView) of.memory.fixed = true; // see `leftOut`
  world.hooks.push(out);
}

function drawAction(world: World): HookAction {
  if (chance(world.choices, 50)) return { scale: oneOf(world.choices, [2, 0.5, -1]) };
  const record = world.newName('r');
  world.records.push(record);
  return { record };
}
