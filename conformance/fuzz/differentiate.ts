/** Derivatives of derivatives. Each leaf is also reached by a plain product, so that no path hangs on how a formula is written. */
import type { Step } from '../../spec/index.ts';
import { between, chance } from '../catalogue/choices.ts';
import { innerSteps } from '../programs/walk.ts';
import { drawRoot, drawSeed, summed } from './backward.ts';
import { refer } from './draft.ts';
import { type Known, leavesOf } from './tensors.ts';
import type { World } from './world.ts';

/** `grad` with `create_graph`, once or twice, and a backward of what it gave. */
export function differentiate(world: World): void {
  const root = drawRoot(world);
  if (!root || leavesOf(root).length === 0) return;
  if (world.profile.level === 'P') derive(world, root);
  else world.attempt(() => derive(world, root));
}

/** The gradients of some tensors, whether they are on the way or not: None, zeros, or an error if nobody asked for those. */
export function someGradients(world: World): void {
  const { choices } = world;
  const root = drawRoot(world);
  const candidates = world.usable(({ history, isView }) => history.requiresGrad && !isView);
  if (!root || candidates.length === 0) return;
  const drawn = Array.from({ length: between(choices, 1, 3) }, () => refer(choices, candidates));
  const onTheWay = drawn.find(({ history }) => history.isHooked && !history.isLeaf);
  const inputs = onTheWay ? [onTheWay] : drawn; // see `leftOut`
  const seed = drawSeed(world, root);
  const materialize_grads = chance(choices, 40);
  const allow_unused = materialize_grads || chance(choices, 60);
  const out = inputs.map(() => world.newName('g'));
  world.attempt(() => {
    world.emit({
      do: 'grad',
      outputs: [root.name],
      inputs: inputs.map(({ name }) => name),
      grad_outputs: [seed],
      retain_graph: chance(choices, 50),
      create_graph: false,
      allow_unused,
      materialize_grads,
      out,
    });
    for (const name of out) world.emit({ do: 'observe', what: 'value', of: name });
  });
}

function derive(world: World, root: Known): void {
  if (world.profile.specials && hasFlatSign(world.steps)) return; // see `leftOut`
  const leaves = leavesOf(root);
  let gradients = gradStep(world, [root.name], [drawSeed(world, root)], leaves);
  if (chance(world.choices, 25) && !hasUnsureThird(world))
    gradients = gradStep(world, [joined(world, gradients, leaves)], undefined, leaves);
  for (const name of gradients) world.emit({ do: 'observe', what: 'value', of: name });
  const roots = [joined(world, gradients, leaves)];
  if (world.profile.level === 'S') world.emit({ do: 'backward', roots, retain_graph: true, create_graph: false });
  else
    for (const name of gradStep(world, roots, undefined, leaves))
      world.emit({ do: 'observe', what: 'value', of: name });
}

/** Whether a second derivative may meet the flatness of a sign (see `leftOut`). */
const hasFlatSign = (steps: readonly Step[]): boolean => ['abs', 'l1_loss', 'norm'].some((op) => calls(steps, op));

/** Whether a third derivative would be unspecified (see `leftOut`). */
const hasUnsureThird = ({ steps, profile }: World): boolean =>
  calls(steps, 'layer_norm') || (profile.specials && calls(steps, 'gelu'));

const calls = (steps: readonly Step[], op: string): boolean =>
  steps.some((step) => (step.do === 'call' && step.op === op) || calls(innerSteps(step), op));

function gradStep(world: World, outputs: string[], seeds: string[] | undefined, leaves: readonly Known[]): string[] {
  const out = leaves.map(() => world.newName('g'));
  world.emit({
    do: 'grad',
    outputs,
    inputs: leaves.map(({ name }) => name),
    ...(seeds && { grad_outputs: seeds }),
    retain_graph: true,
    create_graph: true,
    allow_unused: false,
    materialize_grads: false,
    out,
  });
  return out;
}

/** The sum over all leaves of gradient times leaf. */
function joined(world: World, gradients: readonly string[], leaves: readonly Known[]): string {
  const sums = gradients.map((gradient, i) => {
    const out = world.newName('p');
    world.emit({ do: 'call', op: 'mul', inputs: { self: gradient, other: leaves[i]!.name }, params: {}, out });
    return summed(world, out);
  });
  return sums.reduce((self, other) => {
    const out = world.newName('l');
    world.emit({ do: 'call', op: 'add', inputs: { self, other }, params: { alpha: 1 }, out });
    return out;
  });
}
