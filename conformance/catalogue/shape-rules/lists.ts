/** Rules of ops that give a list of views: a tensor cut along a dim. */
import type { Op, Params, Shape } from '../../../spec/index.ts';
import { between, type Choices } from '../choices.ts';
import { dimIn, wholeNumber, wholeNumbers } from '../shape-params.ts';
import { place } from './parts.ts';
import type { ParamDrawing, ShapeRuleEntry, Viewing } from './rule.ts';

/** A call whose parts have these sizes along the dim; undefined where it is not valid. */
type SizesOf = (op: Op, size: number, params: Params) => readonly number[] | undefined;

const isNotEmpty = (_op: Op, first: Shape): boolean => !first.includes(0);

const cut = (sizesOf: SizesOf): ShapeRuleEntry => ({
  treatsAxesAlike: true,
  leastRank: 1,
  begins: isNotEmpty,
  results: ({ op, first, params }) => {
    const at = place(op, first, params);
    const sizes = at === undefined ? undefined : sizesOf(op, first[at]!, params);
    return sizes?.map((size) => first.with(at!, size));
  },
  params: { integer: (_drawing, choices) => between(choices, 1, 4), integers: drawSizes },
  layout: (viewing) => {
    const { op, shape, params, nth, layout } = viewing;
    const at = place(op, shape, params)!;
    const before = sizesOf(op, shape[at]!, params)!.slice(0, nth);
    return { strides: layout.strides, offset: layout.offset + sum(before) * layout.strides[at]! };
  },
});

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** Parts of one size, and at the end what is left. */
function evenly(extent: number, size: number): readonly number[] {
  const count = Math.max(1, Math.ceil(extent / size));
  return Array.from({ length: count }, (_, nth) => Math.min(size, extent - nth * size));
}

/** Parts of a size that is given. */
export const split = cut((op, extent, params) => {
  const size = wholeNumber(op, params, 'integer');
  return size !== undefined && size > 0 ? evenly(extent, size) : undefined;
});

/** Parts of sizes that are given. */
export const split_sizes = cut((op, extent, params) => {
  const sizes = wholeNumbers(op, params, 'integers');
  return sizes?.every((size) => size >= 0) && sum(sizes) === extent ? sizes : undefined;
});

/** So many parts at most, of one size but for the last. */
export const chunk = cut((op, extent, params) => {
  const chunks = wholeNumber(op, params, 'integer');
  return chunks !== undefined && chunks > 0 ? evenly(extent, Math.ceil(extent / chunks)) : undefined;
});

/** Sizes that come to that of the dim. */
function drawSizes({ op, first, params }: ParamDrawing, choices: Choices): number[] {
  const count = between(choices, 1, 3);
  let left = first[place(op, first, params)!]!;
  return Array.from({ length: count }, (_, nth) => {
    const size = nth === count - 1 ? left : between(choices, 0, left);
    left -= size;
    return size;
  });
}

/** A part for each index of a dim. */
export const unbind: ShapeRuleEntry = {
  treatsAxesAlike: true,
  leastRank: 1,
  begins: isNotEmpty,
  results: ({ op, first, params }) => {
    const at = place(op, first, params);
    return at === undefined ? undefined : Array.from({ length: first[at]! }, () => first.toSpliced(at, 1));
  },
  layout: ({ op, shape, layout: { strides, offset }, params, nth }: Viewing) => {
    const at = dimIn(shape, wholeNumber(op, params, 'dim'))!;
    return { strides: strides.toSpliced(at, 1), offset: offset + nth * strides[at]! };
  },
};
