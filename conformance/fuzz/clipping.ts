/** Clipping of the gradients of leaves, by norm or by value. */
import { chance, oneOf, shuffled } from '../catalogue/choices.ts';
import { sizeOf } from '../catalogue/shape-params.ts';
import { giveGrad } from './gradients.ts';
import { parametersOf } from './optimizers.ts';
import type { World } from './world.ts';

/** Clips some gradients, of which by value at least one must be there: see `leftOut`. */
export function clip(world: World): void {
  const { choices } = world;
  const leaves = shuffled(
    choices,
    parametersOf(world).filter(({ shape }) => sizeOf(shape) > 0),
  ).slice(0, 3);
  const [first] = leaves;
  if (first === undefined) return;
  const parameters = leaves.map(({ name }) => name);
  if (chance(choices, 30)) {
    giveGrad(world, first, 'gradient');
    world.emit({ do: 'clip_grad_value', parameters, clip_value: oneOf(choices, [0.5, 1, 2]) });
    return;
  }
  const out = world.newName('n');
  const norm_type = oneOf(choices, [2, 1, 'Infinity', 3, 0.5] as const);
  const max_norm = oneOf(choices, [1, 0.5, 2, 8]);
  world.emit({ do: 'clip_grad_norm', parameters, max_norm, norm_type, error_if_nonfinite: false, out });
  world.records.push(out);
}
