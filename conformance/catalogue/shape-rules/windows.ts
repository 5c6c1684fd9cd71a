/** Rules of views that step through two dims at once, or through one in windows. */
import type { Op, Params, Shape } from '../../../spec/index.ts';
import { type Choices, oneOf } from '../choices.ts';
import { signed } from '../draw-dims.ts';
import { dimIn, wholeNumber } from '../shape-params.ts';
import type { ParamDrawing, ShapeRuleEntry } from './rule.ts';

/** The elements at which two dims have indices that differ by an offset, along a new last dim. */
export const diagonal: ShapeRuleEntry = {
  leastRank: 2,
  results: ({ op, first, params }) => {
    const dims = twoDims(op, first, params);
    const offset = wholeNumber(op, params, 'integer');
    if (!dims || offset === undefined) return undefined;
    const [rows, columns] = dims.map((dim) => first[dim]!) as [number, number];
    const length = Math.max(0, offset < 0 ? Math.min(rows + offset, columns) : Math.min(rows, columns - offset));
    return [[...without(first, dims), length]];
  },
  params: { dim: drawTwo, integer: (_drawing, choices) => oneOf(choices, [0, 1, -1, 2]) },
  layout: ({ op, shape, layout: { strides, offset: start }, params, result }) => {
    const dims = twoDims(op, shape, params)!;
    const offset = wholeNumber(op, params, 'integer')!;
    const [down, across] = dims.map((dim) => strides[dim]!) as [number, number];
    const first = result.at(-1) === 0 ? 0 : offset < 0 ? -offset * down : offset * across;
    return { strides: [...without(strides, dims), down + across], offset: start + first };
  },
};

const without = (list: readonly number[], dims: readonly number[]): number[] =>
  list.filter((_value, dim) => !dims.includes(dim));

function twoDims(op: Op, shape: Shape, params: Params): readonly [number, number] | undefined {
  const [a, b] = [0, 1].map((nth) => dimIn(shape, wholeNumber(op, params, 'dim', nth)));
  return shape.length < 2 || a === undefined || b === undefined || a === b ? undefined : [a, b];
}

/** Two dims that differ. */
function drawTwo({ op, param, first, params }: ParamDrawing, choices: Choices): number {
  const others = [...first.keys()].filter(
    (dim) => isFirst(op, param) || dim !== dimIn(first, wholeNumber(op, params, 'dim')),
  );
  return signed(choices, others[choices.below(others.length)]!, first.length);
}

const isFirst = (op: Op, param: object): boolean =>
  param === Object.values(op.params).find(({ type }) => type === 'dim');

/** Windows of one length along a dim, each so many steps after the one before; their elements are a new last dim. */
export const windows: ShapeRuleEntry = {
  leastRank: 1,
  results: ({ op, first, params }) => {
    const { dim, length, step } = windowing(op, first, params);
    if (dim === undefined || length === undefined || step === undefined) return undefined;
    const extent = first[dim] ?? 1; // a tensor without dims has one window, of its element or empty
    if (length < 0 || length > extent || step < 1) return undefined;
    if (first.length === 0) return [[length]];
    return [[...first.with(dim, Math.floor((extent - length) / step) + 1), length]];
  },
  layout: ({ op, shape, layout: { strides, offset }, params }) => {
    const { dim, step } = windowing(op, shape, params);
    if (shape.length === 0) return { strides: [1], offset };
    return { strides: [...strides.with(dim!, strides[dim!]! * step!), strides[dim!]!], offset };
  },
};

const windowing = (op: Op, shape: Shape, params: Params) => ({
  dim: dimIn(shape, wholeNumber(op, params, 'dim')),
  length: wholeNumber(op, params, 'length'),
  step: wholeNumber(op, params, 'step'),
});
