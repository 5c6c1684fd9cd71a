/** Assignment to a part of a tensor, selected by whole numbers and slices. */
import type { IndexItem, Shape } from '../../spec/index.ts';
import { broadcastsTo, drawBroadcastableTo } from '../catalogue/broadcasting.ts';
import { between, type Choices, chance, oneOf } from '../catalogue/choices.ts';
import { valuesOf } from '../catalogue/domains.ts';
import { sizeOf } from '../catalogue/shape-params.ts';
import { markUsed } from './call.ts';
import { refer } from './draft.ts';
import { factsOfDomain } from './facts.ts';
import { addTensor } from './new-tensor.ts';
import { isFloating, type Known } from './tensors.ts';
import type { World } from './world.ts';
import { commit, drawWritten } from './write.ts';

/** A part of a tensor: the index, and the shape that it selects. */
interface Part {
  readonly index: IndexItem[];
  readonly shape: Shape;
}

/** `x[index] = value`, of a number or a tensor. */
export function assign(world: World): void {
  const written = drawWritten(world, ({ shape, repeats }) => shape.length > 0 && sizeOf(shape) > 0 && !repeats);
  if (!written) return;
  const part = drawPart(written.shape, world.choices);
  if (sizeOf(part.shape) === sizeOf(written.shape)) return; // see `leftOut`
  const value = drawValue(world, written, part.shape);
  const isNumber = typeof value === 'number';
  markUsed(world, { value: [value] });
  commit(
    world,
    {
      written,
      from: isNumber ? [written] : [written, value],
      facts: isNumber ? factsOfDomain('real') : value.memory.facts,
      dtype: written.dtype,
      part: true,
    },
    { do: 'assign', to: written.name, index: part.index, value: isNumber ? value : value.name },
  );
}

function drawPart(shape: Shape, choices: Choices): Part {
  const items = shape.slice(0, between(choices, 1, shape.length)).map((size) => drawItem(size, choices));
  const kept = items.flatMap(({ length }) => (length === undefined ? [] : [length]));
  return { index: items.map(({ item }) => item), shape: [...kept, ...shape.slice(items.length)] };
}

/** A whole number, which takes its dim away, or a slice that selects at least one. */
function drawItem(size: number, choices: Choices): { readonly item: IndexItem; readonly length?: number } {
  const start = choices.below(size);
  const fromEnd = chance(choices, 50);
  if (chance(choices, 50)) return { item: fromEnd ? start - size : start };
  const stop = between(choices, start + 1, size);
  const step = between(choices, 1, 2);
  const item = {
    start: start === 0 && chance(choices, 50) ? null : fromEnd ? start - size : start,
    stop: stop === size ? null : fromEnd ? stop - size : stop,
    step,
  };
  return { item, length: Math.ceil((stop - start) / step) };
}

function drawValue(world: World, written: Known, shape: Shape): Known | number {
  const { choices } = world;
  const isFloat = isFloating(written.dtype);
  if (chance(choices, 35)) return oneOf(choices, isFloat ? valuesOf('real') : [1, 2, 3, 0]);
  const standIns = world.usable(
    (tensor) =>
      tensor.memory !== written.memory &&
      broadcastsTo(tensor.shape, shape) &&
      (isFloat || tensor.dtype === written.dtype) &&
      isFloat === isFloating(tensor.dtype),
  );
  if (standIns.length > 0 && chance(choices, 65)) return refer(choices, standIns);
  const dtype = written.dtype;
  return addTensor(world, 'x', {
    shape: drawBroadcastableTo(shape, choices),
    dtype,
    requiresGrad: chance(choices, 40),
  });
}
