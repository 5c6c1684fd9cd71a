/** Rules of ops that take dims away. A dim that is null means all of them, and so does a list that names none. */
import type { Op, Params, Shape } from '../../../spec/index.ts';
import { oneOf } from '../choices.ts';
import { drawDims } from '../draw-dims.ts';
import { dimIn, paramValue, sizeOf, wholeNumber, wholeNumbers } from '../shape-params.ts';
import type { ShapeRuleEntry } from './rule.ts';

/** One number. */
export const reduce_all: ShapeRuleEntry = { treatsAxesAlike: true, results: () => [[]] };

/** Without one dim, or with it as one of size 1 where `keepdim` says so. */
export const reduce_dim: ShapeRuleEntry = {
  treatsAxesAlike: true,
  results: ({ op, first, params }) => {
    if (paramValue(op, params, 'dim') === null) return reduced(first, [], params);
    const dim = wholeNumber(op, params, 'dim');
    return dim === undefined ? undefined : reduced(first, [dim], params);
  },
};

/** The same for several dims. */
export const reduce_dims: ShapeRuleEntry = {
  treatsAxesAlike: true,
  results: ({ op, first, params }) => reduced(first, listedDims(op, params), params),
};

/** The same where at least two elements make one: fewer have no spread. */
export const reduce_many: ShapeRuleEntry = {
  begins: (_op, first) => sizeOf(first) > 1,
  results: (call) =>
    countOf(call.first, listedDims(call.op, call.params)) > 1 ? reduce_dims.results(call) : undefined,
  params: {
    dims: ({ first }, choices) => {
      const dims = drawDims(first, choices);
      return countOf(first, dims) > 1 ? dims : [...first.keys()];
    },
  },
};

/** The same with a number that says which norm is taken, where there is one of that many elements. */
export const norm: ShapeRuleEntry = {
  treatsAxesAlike: true,
  results: (call) => {
    const needsElements = call.params.p === 'Infinity' || call.params.p === '-Infinity' || Number(call.params.p) < 0;
    const count = countOf(call.first, listedDims(call.op, call.params));
    return needsElements && count === 0 ? undefined : reduce_dims.results(call);
  },
  // infinities are left to programs in which no two magnitudes are equal, and 0 has no gradient
  params: {
    number: ({ first }, choices) => oneOf(choices, first.includes(0) ? [1, 2, 3] : [2, 1, 3, 0.5, 1.5, 4, -1]),
  },
};

const countOf = (shape: Shape, dims: readonly number[] | undefined): number =>
  dims?.length === 0 ? sizeOf(shape) : sizeOf((dims ?? []).map((dim) => shape.at(dim) ?? 1));

const listedDims = (op: Op, params: Params): readonly number[] | undefined =>
  paramValue(op, params, 'dims') === null ? [] : wholeNumbers(op, params, 'dims');

function reduced(shape: Shape, dims: readonly number[] | undefined, params: Params): readonly Shape[] | undefined {
  const at = dims?.length === 0 ? [...shape.keys()] : dims?.map((dim) => dimIn(shape, dim));
  if (!at || at.includes(undefined) || new Set(at).size !== at.length) return undefined;
  if (params.keepdim === true) return [shape.map((size, dim) => (at.includes(dim) ? 1 : size))];
  return [shape.filter((_size, dim) => !at.includes(dim))];
}
