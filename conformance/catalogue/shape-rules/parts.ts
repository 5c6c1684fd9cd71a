/** Rules of ops that take parts of a tensor, and of those that join tensors. */
import type { Op, Params, Shape } from '../../../spec/index.ts';
import { sameShape } from '../broadcasting.ts';
import { between } from '../choices.ts';
import { dimIn, wholeNumber } from '../shape-params.ts';
import { flat, type ShapeRuleEntry, type Viewing } from './rule.ts';

/** One place of a dim. */
export const select: ShapeRuleEntry = {
  treatsAxesAlike: true,
  leastRank: 1,
  results: ({ op, first, params }) => {
    const at = place(op, first, params);
    const index = wholeNumber(op, params, 'index');
    if (at === undefined || index === undefined || index < -first[at]! || index >= first[at]!) return undefined;
    return [first.toSpliced(at, 1)];
  },
  layout: ({ op, shape, layout: { strides, offset }, params }) => {
    const dim = place(op, shape, params)!;
    const index = wholeNumber(op, params, 'index')!;
    const at = index < 0 ? index + shape[dim]! : index;
    return { strides: strides.toSpliced(dim, 1), offset: offset + at * strides[dim]! };
  },
};

/** A run of a dim, by where it starts and how long it is. */
export const narrow: ShapeRuleEntry = {
  treatsAxesAlike: true,
  leastRank: 1,
  results: ({ op, first, params }) => {
    const at = place(op, first, params);
    const start = wholeNumber(op, params, 'start');
    const length = wholeNumber(op, params, 'length');
    if (at === undefined || start === undefined || length === undefined || length < 0) return undefined;
    const from = start < 0 ? start + first[at]! : start;
    return from >= 0 && from + length <= first[at]! ? [first.with(at, length)] : undefined;
  },
  layout: (viewing) => ({ strides: viewing.layout.strides, offset: startOf(viewing) }),
};

/** A run of a dim with a step, cut off at its ends. */
export const slice: ShapeRuleEntry = {
  treatsAxesAlike: true,
  leastRank: 1,
  results: ({ op, first, params }) => {
    const at = place(op, first, params);
    const step = wholeNumber(op, params, 'step') ?? 1;
    if (at === undefined || step < 1) return undefined;
    const size = first[at]!;
    const from = clipped(wholeNumber(op, params, 'start') ?? 0, size);
    const to = clipped(wholeNumber(op, params, 'stop') ?? size, size);
    return [first.with(at, Math.max(0, Math.ceil((to - from) / step)))];
  },
  layout: (viewing) => {
    const { op, shape, layout, params } = viewing;
    const dim = place(op, shape, params)!;
    const step = wholeNumber(op, params, 'step') ?? 1;
    return { strides: layout.strides.with(dim, layout.strides[dim]! * step), offset: startOf(viewing) };
  },
};

/** Tensors that are alike but for one dim, joined along it. */
export const concat: ShapeRuleEntry = {
  treatsAxesAlike: true,
  leastRank: 1,
  results: ({ op, first, shapes, params }) => {
    const at = place(op, first, params);
    if (at === undefined) return undefined;
    const all = flat(shapes);
    const alike = all.every(
      (shape) => shape.length === first.length && sameShape(shape.with(at, 0), first.with(at, 0)),
    );
    if (!alike) return undefined;
    const total = all.reduce((sum, shape) => sum + shape[at]!, 0);
    return [first.with(at, total)];
  },
  other: (_name, { op, first, params }, choices) => first.with(place(op, first, params)!, between(choices, 1, 3)),
};

const clipped = (position: number, size: number): number =>
  Math.min(Math.max(position < 0 ? position + size : position, 0), size);

/** The dim that a rule on one dim speaks of; a tensor without dims has none to take from. */
export const place = (op: Op, shape: Shape, params: Params): number | undefined =>
  shape.length === 0 ? undefined : dimIn(shape, wholeNumber(op, params, 'dim'));

/** Where the first element that is taken lies. */
function startOf({ op, shape, layout: { strides, offset }, params }: Viewing): number {
  const dim = place(op, shape, params)!;
  return offset + clipped(wholeNumber(op, params, 'start') ?? 0, shape[dim]!) * strides[dim]!;
}
