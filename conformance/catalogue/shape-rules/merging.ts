/** Rules of ops that make one dim of several, or several of one. */
import type { Op, Params, Shape } from '../../../spec/index.ts';
import { type Choices, chance, oneOf } from '../choices.ts';
import { signed } from '../draw-dims.ts';
import { factorings } from '../factorings.ts';
import { dimIn, sizeOf, wholeNumber, wholeNumbers } from '../shape-params.ts';
import { reshape, reshapedLayout } from './rearranging.ts';
import type { ParamDrawing, ShapeRuleEntry } from './rule.ts';

/** As a reshape, of a tensor that lies so that nothing need be copied. */
export const view: ShapeRuleEntry = { ...reshape, layout: reshapedLayout, viewsOnly: true };

/** The dims from one to another made one. */
export const flatten: ShapeRuleEntry = {
  results: ({ op, first, params }) => {
    const [start, end] = [0, 1].map((nth) => dimIn(first, wholeNumber(op, params, 'dim', nth)));
    if (start === undefined || end === undefined || start > end) return undefined;
    return [[...first.slice(0, start), sizeOf(first.slice(start, end + 1)), ...first.slice(end + 1)]];
  },
  params: { dim: drawRun },
  layout: reshapedLayout,
};

/** The first and then the last dim of a run: the last is not before the first. */
function drawRun({ op, param, first, params }: ParamDrawing, choices: Choices): number {
  const rank = Math.max(first.length, 1);
  const isLast = param !== Object.values(op.params)[0];
  const least = isLast ? dimIn(first, wholeNumber(op, params, 'dim'))! : 0;
  return signed(choices, least + choices.below(rank - least), rank);
}

/** One dim split into several, whose sizes come to its own; one of them may be left to be inferred. */
export const unflatten: ShapeRuleEntry = {
  leastRank: 1,
  begins: (_op, first) => !first.includes(0),
  results: ({ op, first, params }) => {
    const dim = dimIn(first, wholeNumber(op, params, 'dim'));
    const sizes = dim === undefined ? undefined : inferred(first[dim]!, wholeNumbers(op, params, 'shape'));
    return sizes && [first.toSpliced(dim!, 1, ...sizes)];
  },
  params: { shape: ({ op, first, params }, choices) => drawSizes(sizeAt(op, first, params), choices) },
  layout: reshapedLayout,
};

const sizeAt = (op: Op, first: Shape, params: Params): number => first[dimIn(first, wholeNumber(op, params, 'dim'))!]!;

function inferred(size: number, sizes: readonly number[] | undefined): readonly number[] | undefined {
  if (!sizes || sizes.length === 0 || sizes.some((part) => part < -1)) return undefined;
  const known = sizeOf(sizes.filter((part) => part !== -1));
  const whole = sizes.map((part) => (part === -1 ? size / known : part));
  return whole.every(Number.isInteger) && sizeOf(whole) === size ? whole : undefined;
}

function drawSizes(size: number, choices: Choices): number[] {
  const sizes = oneOf(choices, factorings(size));
  const left = chance(choices, 25) ? choices.below(sizes.length) : -1;
  return sizes.map((part, at) => (at === left ? -1 : part));
}
