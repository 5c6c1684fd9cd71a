/** Where a tensor's elements lie in its storage: known for leaves and views, so that it is known who shares what. */
import type { Layout, Shape } from '../../spec/index.ts';
import { between, type Choices, shuffled, weighted } from '../catalogue/choices.ts';
import { placesOf, rowMajor } from '../programs/layout.ts';

/** How several elements come to be one place in storage, if any do: a dim repeats them, or windows overlap. */
export type Repeats = 'expanded' | 'windows' | false;

/** Whether, and how, several elements are one place in storage. */
export function repeatsIn(shape: Shape, layout: Layout): Repeats {
  if (shape.some((size, dim) => size > 1 && layout.strides[dim] === 0)) return 'expanded';
  const places = placesOf(shape, layout);
  return new Set(places).size < places.length && 'windows';
}

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
