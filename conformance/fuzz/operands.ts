/** Operands of a call: tensors that exist wherever they keep the call valid, else new ones, or Python scalars. */
import type { Op, Params, ProgramDtype, Shape } from '../../spec/index.ts';

import { dtypeParams, inPlaceForm, inputsOf, kinkParams } from '../catalogue/catalogue.ts';
import { chance, oneOf } from '../catalogue/choices.ts';
import { canBeginWith, drawFirst as drawFirstShape, drawShapes } from '../catalogue/draw-shapes.ts';

import { categoryOf, resultDtype } from '../catalogue/dtypes.ts';
import { shapesByRule } from '../catalogue/shapes.ts';
import { fillOperands } from './fill-operands.ts';
import { isLeftOutCall } from './left-out-calls.ts';
import { drawDtype, specialNumbers } from './new-tensor.ts';
import {
  type Calling,
  choose,
  isFit,
  isTooLarge,
  loses,
  newOperand,
  type OperandValues,
  promotables,
  seenOf,
  shapesOf,
  tensorsOf,
  wholeParams,
} from './operand-values.ts';
import { takes } from './takes.ts';
import type { Known } from './tensors.ts';
import type { World } from './world.ts';

/** A valid call that is not yet a step. */
export interface DrawnOperands {
  readonly values: OperandValues;
  readonly params: Params;
  /** The shapes of the results. */
  readonly results: readonly Shape[];
  readonly dtype: ProgramDtype;
}

/** Draws operands for an op, or undefined where no valid call comes of it. */
export function drawOperands(world: World, { name, op, written }: Calling): DrawnOperands | undefined {
  if (world.profile.specials && name === 'cumprod') return undefined; // see `leftOut`
  const calling = { name, op: written ? inPlaceForm(op) : op, ...(written && { written }) };
  const first = written ?? drawFirst(world, calling);
  const shapes = drawShapes(calling.op, world.choices, first?.shape);
  if (!shapes) return undefined;
  const drawn = { ...shapes, params: atKinks(world, op, withDtypes(world, op, shapes.params)) };
  const values = first ? fillOperands(world, calling, first, drawn) : {};
  if (isLeftOutCall(name, seenOf(values))) return undefined;
  const results = shapesByRule(calling.op, shapesOf(values), drawn.params);
  const dtype = resultDtype(name, promotables(op, values), drawn.params);
  if (!results || !dtype || results.some(isTooLarge)) return undefined;
  if (tensorsOf(values).some((tensor) => loses(tensor, dtype))) return undefined;
  if (inputsOf(op).length === 0 && !takes(op, dtype)) return undefined;
  if (dtype === 'float32' && !world.profile.dtypes) return undefined; // not mixed with the case's `float`
  const mayBeFraction = categoryOf(dtype) === 'float' && !(world.profile.specials && op.name === 'pow'); // see `leftOut`
  return { values, params: mayBeFraction ? drawn.params : wholeParams(op, drawn.params), results, dtype };
}

/** The first operand; undefined where the op takes none. */
function drawFirst(world: World, calling: Calling): Known | undefined {
  const { op } = calling;
  const [, input] = inputsOf(op)[0] ?? [];
  if (!input) return undefined;
  const fits = world.usable((tensor) => canBeginWith(op, tensor.shape) && isFit(world, tensor, op, input));
  const youngest = fits.at(-1);
  if (youngest && chance(world.choices, world.profile.hub ? 25 : 50)) return youngest; // so that graphs grow deep, and not only wide
  if (fits.length > 0 && !chance(world.choices, 8)) return choose(world, fits);
  return newOperand(world, calling, input, { shape: drawFirstShape(op, world.choices), dtype: input.dtype });
}

/** Dtypes are those that the program's tensors have. */
function withDtypes(world: World, op: Op, params: Params): Params {
  const named = dtypeParams(op).filter((name) => params[name] !== null);
  return { ...params, ...Object.fromEntries(named.map((name) => [name, drawDtype(world, world.choices)])) };
}

/** In a program of special values bounds often are some of these, so that elements lie on them. */
function atKinks(world: World, op: Op, params: Params): Params {
  if (!world.profile.specials) return params;
  const moved = kinkParams(op).flatMap((name): [string, number][] => {
    const [least, most] = op.params[name]!.range as readonly [number, number];
    const within = specialNumbers.filter((special) => least <= special && special <= most);
    return params[name] !== null && within.length > 0 && chance(world.choices, 60)
      ? [[name, oneOf(world.choices, within)]]
      : [];
  });
  return { ...params, ...Object.fromEntries(moved) };
}
