/** Rules of ops that show the same elements in other dims. */
import type { Layout, Shape } from '../../../spec/index.ts';
import { placesOf, rowMajor } from '../../programs/layout.ts';
import { between, type Choices, chance, oneOf } from '../choices.ts';
import { factorings } from '../factorings.ts';
import { dimIn, sizeOf, wholeNumber, wholeNumbers } from '../shape-params.ts';
import type { ShapeRuleEntry, Viewing } from './rule.ts';

/** Another shape of as many elements; one size may be left to be inferred. */
export const reshape: ShapeRuleEntry = {
  results: ({ op, first, params }) => {
    const result = reshaped(first, wholeNumbers(op, params, 'shape'));
    return result && [result];
  },
  params: { shape: ({ first }, choices) => drawReshape(first, choices) },
  layout: reshapedLayout,
};

/** Two dims exchanged. */
export const transpose: ShapeRuleEntry = {
  treatsAxesAlike: true,
  results: ({ op, first, params }) => {
    const a = dimIn(first, wholeNumber(op, params, 'dim', 0));
    const b = dimIn(first, wholeNumber(op, params, 'dim', 1));
    return a === undefined || b === undefined ? undefined : [swapped(first, a, b)];
  },
  layout: ({ op, shape, layout: { strides, offset }, params }) => {
    const a = dimIn(shape, wholeNumber(op, params, 'dim', 0)) ?? 0;
    const b = dimIn(shape, wholeNumber(op, params, 'dim', 1)) ?? 0;
    return { strides: swapped(strides, a, b), offset };
  },
};

/** The dims in another order. */
export const permute: ShapeRuleEntry = {
  results: ({ op, first, params }) => {
    const dims = wholeNumbers(op, params, 'permutation')?.map((dim) => dimIn(first, dim));
    if (dims?.length !== first.length || new Set(dims).size !== dims.length || dims.includes(undefined))
      return undefined;
    return [dims.map((dim) => first[dim!]!)];
  },
  layout: ({ op, shape, layout: { strides, offset }, params }) => ({
    strides: wholeNumbers(op, params, 'permutation')!.map((dim) => strides[dimIn(shape, dim)!]!),
    offset,
  }),
};

/** Dims of size 1 stretched, and new ones in front. */
export const expand: ShapeRuleEntry = {
  results: ({ op, first, params }) => {
    const result = expanded(first, wholeNumbers(op, params, 'shape'));
    return result && [result];
  },
  params: { shape: ({ first }, choices) => drawExpansion(first, choices) },
  layout: ({ shape, layout: { strides, offset }, result }) => {
    const added = result.length - shape.length;
    return { strides: result.map((size, dim) => (shape[dim - added] === size ? strides[dim - added]! : 0)), offset };
  },
};

const swapped = (list: readonly number[], a: number, b: number): number[] =>
  list.map((value, at) => (at === a ? list[b]! : at === b ? list[a]! : value));

function reshaped(shape: Shape, sizes: readonly number[] | undefined): Shape | undefined {
  if (!sizes || sizes.some((size) => size < -1) || sizes.filter((size) => size === -1).length > 1) return undefined;
  const known = sizeOf(sizes.filter((size) => size !== -1));
  const inferred = known === 0 ? Number.NaN : sizeOf(shape) / known;
  const result = sizes.map((size) => (size === -1 ? inferred : size));
  return result.every(Number.isInteger) && sizeOf(result) === sizeOf(shape) ? result : undefined;
}

/** A reshape is a view if each run of dims that are split or merged lies evenly in storage. */
export function reshapedLayout({ shape, layout, result }: Viewing): Layout | undefined {
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

function expanded(shape: Shape, sizes: readonly number[] | undefined): Shape | undefined {
  const added = sizes ? sizes.length - shape.length : -1;
  if (!sizes || added < 0 || sizes.slice(0, added).includes(-1) || sizes.some((size) => size < -1)) return undefined;
  const result = sizes.map((size, dim) => (size === -1 ? shape[dim - added]! : size));
  const fits = result.every((size, dim) => dim < added || shape[dim - added] === size || shape[dim - added] === 1);
  return fits ? result : undefined;
}

/** Another shape of as many elements, with one size perhaps left to be inferred. */
function drawReshape(first: Shape, choices: Choices): number[] {
  const size = sizeOf(first);
  const shape = oneOf(choices, factorings(size));
  const inferred = size > 0 && shape.length > 0 && chance(choices, 25) ? choices.below(shape.length) : -1;
  return shape.map((part, dim) => (dim === inferred ? -1 : part));
}

/** Sizes to expand to: dims of size 1 grow, others keep their size (perhaps said as -1), new dims come in front. */
function drawExpansion(first: Shape, choices: Choices): number[] {
  const sizes = first.map((size) => {
    if (size === 1 && !chance(choices, 25)) return between(choices, 2, 4);
    return chance(choices, 30) ? -1 : size;
  });
  return first.length < 3 && chance(choices, 40) ? [between(choices, 2, 4), ...sizes] : sizes;
}
