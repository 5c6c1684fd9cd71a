/** Rules of ops that move dims, and that put in or take away dims of size 1. */
import type { Op, Params, Shape } from '../../../spec/index.ts';
import { type Choices, shuffled } from '../choices.ts';
import { drawDims, signed } from '../draw-dims.ts';
import { dimIn, paramsOfType, wholeNumber, wholeNumbers } from '../shape-params.ts';
import type { ParamDrawing, ShapeRuleEntry } from './rule.ts';

/** The one or two dims of a tensor in the opposite order. */
export const swap: ShapeRuleEntry = {
  begins: (_op, first) => first.length <= 2,
  results: ({ first }) => (first.length <= 2 ? [first.toReversed()] : undefined),
  layout: ({ layout: { strides, offset } }) => ({ strides: strides.toReversed(), offset }),
};

/** Some dims moved to other places, all others in their order. */
export const move_dims: ShapeRuleEntry = {
  results: ({ op, first, params }) => {
    const order = movedOrder(op, first, params);
    return order && [order.map((dim) => first[dim]!)];
  },
  params: { dims: drawMove },
  layout: ({ op, shape, layout: { strides, offset }, params }) => ({
    strides: movedOrder(op, shape, params)!.map((dim) => strides[dim]!),
    offset,
  }),
};

/** As many destinations as sources. */
function drawMove({ op, param, first, params }: ParamDrawing, choices: Choices): number[] {
  if (param === Object.values(op.params)[0]) return drawDims(first, choices);
  const count = wholeNumbers(op, params, 'dims')!.length;
  return shuffled(choices, [...first.keys()])
    .slice(0, count)
    .map((dim) => signed(choices, dim, first.length));
}

/** Which dim comes where. */
function movedOrder(op: Op, shape: Shape, params: Params): readonly number[] | undefined {
  const [from, to] = [0, 1].map((nth) => wholeNumbers(op, params, 'dims', nth)?.map((dim) => dimIn(shape, dim)));
  if (from?.length !== to?.length || [from, to].some((dims) => dims?.includes(undefined) !== false)) return undefined;
  if ([from, to].some((dims) => new Set(dims).size !== dims!.length)) return undefined;
  const rest = [...shape.keys()].filter((dim) => !from!.includes(dim));
  return [...shape.keys()].map((place) => {
    const moved = to!.indexOf(place);
    return moved === -1 ? rest.shift()! : from![moved]!;
  });
}

/** Without the dims of size 1, or those of them that are named. */
export const squeeze: ShapeRuleEntry = {
  results: ({ op, first, params }) => {
    const left = unsqueezed(op, first, params);
    return left && [left.map((dim) => first[dim]!)];
  },
  layout: ({ op, shape, layout: { strides, offset }, params }) => ({
    strides: unsqueezed(op, shape, params)!.map((dim) => strides[dim]!),
    offset,
  }),
};

/** The dims that are left. */
function unsqueezed(op: Op, shape: Shape, params: Params): readonly number[] | undefined {
  const named = namedDims(op, shape, params)?.map((dim) => dimIn(shape, dim));
  if (!named || named.includes(undefined) || new Set(named).size !== named.length) return undefined;
  return [...shape.keys()].filter((dim) => shape[dim] !== 1 || !named.includes(dim));
}

/** All of them where the op has no param that names any. */
function namedDims(op: Op, shape: Shape, params: Params): readonly number[] | undefined {
  if (paramsOfType(op, 'dims').length > 0) return wholeNumbers(op, params, 'dims');
  if (paramsOfType(op, 'dim').length === 0) return [...shape.keys()];
  const dim = wholeNumber(op, params, 'dim');
  return dim === undefined ? undefined : [dim];
}

/** With a new dim of size 1. */
export const unsqueeze: ShapeRuleEntry = {
  results: ({ op, first, params }) => {
    const at = placeAmong(op, first, params);
    return at === undefined ? undefined : [first.toSpliced(at, 0, 1)];
  },
  params: { dim: ({ first }, choices) => signed(choices, choices.below(first.length + 1), first.length + 1) },
  layout: ({ op, shape, layout: { strides, offset }, params }) => ({
    strides: strides.toSpliced(placeAmong(op, shape, params)!, 0, 1),
    offset,
  }),
};

/** Where a new dim comes: before one of the dims, or after all. */
const placeAmong = (op: Op, shape: Shape, params: Params): number | undefined =>
  dimIn([...shape, 1], wholeNumber(op, params, 'dim'));
