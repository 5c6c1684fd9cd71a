/** Rules of ops that lay elements out anew: beside one another, again, or further on. */
import type { Op, Params, Shape } from '../../../spec/index.ts';
import { sameShape } from '../broadcasting.ts';
import { between, type Choices, chance, shuffled } from '../choices.ts';
import { signed } from '../draw-dims.ts';
import { dimIn, wholeNumber, wholeNumbers } from '../shape-params.ts';
import { flat, type ParamDrawing, type ShapeRuleEntry } from './rule.ts';

/** Tensors of one shape along a new dim. */
export const stack: ShapeRuleEntry = {
  results: ({ op, first, shapes, params }) => {
    const all = flat(shapes);
    const at = dimIn([...first, 1], wholeNumber(op, params, 'dim'));
    if (at === undefined || all.some((shape) => !sameShape(shape, first))) return undefined;
    return [first.toSpliced(at, 0, all.length)];
  },
  params: { dim: ({ first }, choices) => signed(choices, choices.below(first.length + 1), first.length + 1) },
};

/** Each dim so many times as long; new dims in front where there are more numbers than dims. */
export const repeat: ShapeRuleEntry = {
  results: ({ op, first, params }) => {
    const repeats = wholeNumbers(op, params, 'integers');
    if (!repeats || repeats.length < first.length || repeats.some((times) => times < 0)) return undefined;
    const added = repeats.length - first.length;
    return [repeats.map((times, dim) => times * (first[dim - added] ?? 1))];
  },
  params: { integers: ({ first }, choices) => drawRepeats(first, choices) },
};

function drawRepeats(first: Shape, choices: Choices): number[] {
  const added = first.length < 3 && chance(choices, 30) ? 1 : 0;
  return Array.from({ length: first.length + added }, () => between(choices, 1, 3));
}

/** Elements moved on along dims, a shift for each; or all of them in a row, by one shift. */
export const roll: ShapeRuleEntry = {
  results: ({ op, first, params }) => {
    const shifts = wholeNumbers(op, params, 'integers');
    return shifts && isRolled(op, shifts.length, first, params) ? [first] : undefined;
  },
  params: {
    integers: ({ first }, choices) => Array.from({ length: drawCount(first, choices) }, () => between(choices, -4, 4)),
    dims: drawRolled,
  },
};

function isRolled(op: Op, shifts: number, first: Shape, params: Params): boolean {
  const dims = wholeNumbers(op, params, 'dims');
  if (!dims || shifts === 0) return false;
  if (dims.length === 0) return shifts === 1;
  return shifts === dims.length && first.length > 0 && dims.every((dim) => dimIn(first, dim) !== undefined);
}

const drawCount = (first: Shape, choices: Choices): number => between(choices, 1, Math.max(1, first.length));

/** A dim for each shift, or none. */
function drawRolled({ op, first, params }: ParamDrawing, choices: Choices): number[] {
  const count = wholeNumbers(op, params, 'integers')!.length;
  if (first.length === 0 || (count === 1 && chance(choices, 25))) return [];
  return shuffled(choices, [...first.keys()])
    .slice(0, count)
    .map((dim) => signed(choices, dim, first.length));
}

/** Matrices in the last two dims. */
export const matrices: ShapeRuleEntry = {
  leastRank: 2,
  results: ({ first }) => (first.length >= 2 ? [first] : undefined),
};
