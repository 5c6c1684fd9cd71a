/** The actions that genes stand for, and what a backend must be able to do for each. */
import type { Feature } from '../../spec/index.ts';
import { between, chance, oneOf, weighted } from '../catalogue/choices.ts';
import { drawShape } from '../catalogue/draw-shapes.ts';
import { assign } from './assign.ts';
import { backward } from './backward.ts';
import { call } from './call.ts';
import { differentiate, someGradients } from './differentiate.ts';
import { refer } from './draft.ts';
import { bind, detach, hook, requireGrad, retainGrad } from './flags.ts';
import { customFunction } from './functions.ts';
import { changeGrad, setGrad } from './gradients.ts';
import { inPlace } from './in-place.ts';
import { addTensor, addTwin, drawDtype } from './new-tensor.ts';
import { step } from './optimize.ts';
import { optimizer } from './optimizers.ts';
import type { Known } from './tensors.ts';
import type { World } from './world.ts';

interface Action {
  readonly act: (world: World) => void;
  readonly needs: readonly Feature[];
}

/** Every kind of action. */
export const actions = {
  tensor: { act: tensor, needs: [] },
  call: { act: call, needs: [] },
  inPlace: { act: inPlace, needs: ['in_place'] },
  assign: { act: assign, needs: ['assign'] },
  noGrad: { act: noGrad, needs: ['no_grad', 'in_place', 'assign'] },
  backward: { act: backward, needs: ['backward'] },
  differentiate: { act: differentiate, needs: ['grad', 'create_graph', 'retain_graph'] },
  bind: { act: bind, needs: [] },
  someGradients: { act: someGradients, needs: ['grad', 'retain_graph'] },
  detach: { act: detach, needs: ['detach'] },
  retainGrad: { act: retainGrad, needs: ['retain_grad'] },
  requireGrad: { act: requireGrad, needs: ['requires_grad_'] },
  hook: { act: hook, needs: ['hooks'] },
  customFunction: { act: customFunction, needs: ['custom_function'] },
  setGrad: { act: setGrad, needs: ['set_grad'] },
  changeGrad: { act: changeGrad, needs: ['in_place'] },
  optimizer: { act: optimizer, needs: ['optimizer'] },
  step: { act: step, needs: ['optimizer'] },
  observe: { act: observe, needs: [] },
} as const satisfies Readonly<Record<string, Action>>;

/** A kind of action. */
export type ActionKind = keyof typeof actions;

function tensor(world: World): void {
  const { choices } = world;
  const twin = world.profile.twins && chance(choices, 60) ? lastLeaf(world) : undefined;
  if (twin) {
    addTwin(world, twin);
    return;
  }
  const dtype = drawDtype(world, choices);
  const domain = weighted(choices, { real: 5, positive: 3 });
  const requiresGrad = !chance(choices, world.profile.level === 'O' ? 0 : 25);
  const sizes = drawShape(choices);
  const shape =
    chance(choices, 1) && world.profile.level !== 'O' ? sizes.map((size, dim) => (dim === 0 ? 0 : size)) : sizes;
  addTensor(world, 'x', { shape, dtype, domain, requiresGrad, plain: world.profile.level === 'O' });
}

/** The youngest tensor that was made of data. */
const lastLeaf = ({ tensors, origins }: World): Known | undefined =>
  tensors.findLast((tensor) => origins.has(tensor) && !tensor.memory.written && tensor.history.isLeaf);

function noGrad(world: World): void {
  world.withRecording(false, () => {
    for (let left = between(world.choices, 1, 2); left > 0; left -= 1)
      oneOf(world.choices, [call, inPlace, assign])(world);
    if (world.limits.features.includes('enable_grad') && chance(world.choices, 15))
      world.withRecording(true, () => call(world));
  });
}

function observe(world: World): void {
  if (world.tensors.length > 0)
    world.emit({ do: 'observe', what: 'value', of: refer(world.choices, world.tensors).name });
}
