/** Rules of ops that take dims away. A dim that is null means all of them, and so does a list that names none. */
import type { Op, Params, Shape } from '../../../spec/index.ts';
import { dimIn, paramValue, wholeNumber, wholeNumbers } from '../shape-params.ts';
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

const listedDims = (op: Op, params: Params): readonly number[] | undefined =>
  paramValue(op, params, 'dims') === null ? [] : wholeNumbers(op, params, 'dims');

function reduced(shape: Shape, dims: readonly number[] | undefined, params: Params): readonly Shape[] | undefined {
  const at = dims?.length === 0 ? [...shape.keys()] : dims?.map((dim) => dimIn(shape, dim));
  if (!at || at.includes(undefined) || new Set(at).size !== at.length) return undefined;
  if (params.keepdim === true) return [shape.map((size, dim) => (at.includes(dim) ? 1 : size))];
  return [shape.filter((_size, dim) => !at.includes(dim))];
}
