/** Where a tensor's elements lie in its storage: known for leaves and views, so that it is known who shares what. */
import type { Layout, Op, Params, Shape } from '../../spec/index.ts';
import { between, type Choices, shuffled, weighted } from '../catalogue/choices.ts';
import { dimIn, sizeOf, wholeNumber, wholeNumbers } from '../catalogue/shape-params.ts';
import { placesOf, rowMajor } from '../programs/layout.ts';

/** Whether several elements are one place in storage. In the layouts drawn here only a stride of 0 makes them so. */
export const overlaps = (shape: Shape, { strides }: Layout): boolean =>
  shape.some((size, dim) => size > 1 && strides[dim] === 0);

/** Whether the elements lie row by row, one after another. */
export function isContiguous(shape: Shape, { strides }: Layout): boolean {
  const expected = rowMajor(shape).strides;
  return shape.includes(0) || shape.every((size, dim) => size === 1 || strides[dim] === expected[dim]);
}

/** Whether no element of one is an element of the other. */
export function areDisjoint(a: readonly number[], b: readonly number[]): boolean {
  const places = new Set(a);
  return !b.some((place) => places.has(place));
}

/** The layout of a view; undefined where the op cannot be a view of such a tensor, and must copy. */
export function viewLayout(op: Op, shape: Shape, layout: Layout, params: Params, result: Shape): Layout | undefined {
  const { strides, offset } = layout;
  const dim = dimIn(shape, wholeNumber(op, params, 'dim', 0)) ?? 0;
  const from = startOf(op, params, shape[dim] ?? 0);
  switch (op.shape) {
    case 'transpose': {
      const other = dimIn(shape, wholeNumber(op, params, 'dim', 1)) ?? 0;
      return { strides: swapped(strides, dim, other), offset };
    }
    case 'permute':
      return { strides: wholeNumbers(op, params, 'permutation')!.map((at) => strides[dimIn(shape, at)!]!), offset };
    case 'expand': {
      const added = result.length - shape.length;
      return { strides: result.map((size, at) => (shape[at - added] === size ? strides[at - added]! : 0)), offset };
    }
    case 'select': {
      const index = wholeNumber(op, params, 'index')!;
      const at = index < 0 ? index + shape[dim]! : index;
      return { strides: strides.toSpliced(dim, 1), offset: offset + at * strides[dim]! };
    }
    case 'narrow':
      return { strides, offset: offset + from * strides[dim]! };
    case 'slice':
      return {
        strides: strides.with(dim, strides[dim]! * (wholeNumber(op, params, 'step') ?? 1)),
        offset: offset + from * strides[dim]!,
      };
    case 'reshape':
      return reshapedLayout(shape, layout, result);
    default:
      return undefined;
  }
}

const swapped = (list: readonly number[], a: number, b: number): number[] =>
  list.map((value, at) => (at === a ? list[b]! : at === b ? list[a]! : value));

function startOf(op: Op, params: Params, size: number): number {
  const start = wholeNumber(op, params, 'start') ?? 0;
  return Math.min(start < 0 ? start + size : start, size);
}

/** A reshape is a view if each run of dims that are split or merged lies evenly in storage. */
function reshapedLayout(shape: Shape, layout: Layout, result: Shape): Layout | undefined {
  if (sizeOf(shape) === 0) return { ...rowMajor(result), offset: layout.offset };
  const places = placesOf(shape, layout);
  const strides = result.map((size, dim) => {
    const step = sizeOf(result.slice(dim + 1));
    return size === 1 ? step : places[step]! - places[0]!;
  });
  const candidate = { strides, offset: layout.offset };
  const same = strides.every((stride) => stride >= 0) && placesOf(result, candidate).every((at, i) => at === places[i]);
  return same ? candidate : undefined;
}

/** A layout for a new leaf, and the size of its storage: transposed, with gaps, or (if it may) with elements that share a place. */
export function drawLayout(
  shape: Shape,
  choices: Choices,
  mayOverlap: boolean,
): { readonly layout: Layout; readonly storage: number } {
  const kind = weighted(choices, { transposed: 4, sliced: 4, ...(mayOverlap && { expanded: 1 }) });
  const layout = layoutOfKind(kind, shape, choices);
  return { layout, storage: Math.max(-1, ...placesOf(shape, layout)) + 1 };
}

function layoutOfKind(kind: 'transposed' | 'sliced' | 'expanded', shape: Shape, choices: Choices): Layout {
  switch (kind) {
    case 'transposed': {
      const order = shuffled(choices, [...shape.keys()].reverse());
      const inner = rowMajor(order.map((dim) => shape[dim]!)).strides;
      return { strides: shape.map((_size, dim) => inner[order.indexOf(dim)]!), offset: 0 };
    }
    case 'sliced': {
      const step = between(choices, 1, 2);
      return { strides: rowMajor(shape).strides.map((stride) => stride * step), offset: between(choices, 1, 2) };
    }
    case 'expanded': {
      const dim = choices.below(Math.max(shape.length, 1));
      return {
        strides: rowMajor(shape.with(dim, 1)).strides.map((stride, at) => (at === dim ? 0 : stride)),
        offset: 0,
      };
    }
  }
}
