/** Rules of ops that take elements by their indices. */
import type { Shape } from '../../../spec/index.ts';
import { broadcastShapes, broadcastsTo, sameShape } from '../broadcasting.ts';
import { between, type Choices, oneOf } from '../choices.ts';
import { dimIn, sizeOf, wholeNumber } from '../shape-params.ts';
import type { ShapeRuleEntry } from './rule.ts';

/** An index tensor of as many dims as the first, no larger than it but along `dim`, gives the result its shape. */
export const gather: ShapeRuleEntry = {
  treatsAxesAlike: true,
  results: ({ op, first, shapes, params }) => {
    const index = shapes.index?.[0];
    const at = dimIn(first, wholeNumber(op, params, 'dim'));
    if (at === undefined || first.length !== index?.length) return undefined;
    return index.every((size, dim) => dim === at || size <= first[dim]!) ? [index] : undefined;
  },
  other: (_name, { op, first, params }, choices) =>
    drawIndexShape(first, dimIn(first, wholeNumber(op, params, 'dim'))!, choices),
};

/** As many dims as the tensor; along `dim` any size (none if there is nothing to index), elsewhere no larger than it. */
const drawIndexShape = (first: Shape, dim: number, choices: Choices): Shape =>
  first.map((size, at) =>
    at === dim && size > 0 ? between(choices, 1, 4) : between(choices, Math.min(1, size), size),
  );

/** The same, and for each index an element of another tensor; the first tensor's shape stays. */
export const scatter: ShapeRuleEntry = {
  treatsAxesAlike: true,
  results: ({ op, first, shapes, params }) => {
    const [index, src] = [shapes.index?.[0], shapes.src?.[0]];
    const at = dimIn(first, wholeNumber(op, params, 'dim'));
    if (at === undefined || first.length !== index?.length) return undefined;
    if (src && !sameShape(src, index)) return undefined; // a larger one has no gradient
    return index.every((size, dim) => dim === at || size <= first[dim]!) ? [first] : undefined;
  },
  other: (name, { first, shapes }, choices) =>
    name === 'index' ? first.map((size) => between(choices, Math.min(1, size), size)) : shapes.index![0]!,
};

/** The slices of a dim that a list of indices names. */
export const index_select: ShapeRuleEntry = {
  begins: (_op, first) => sizeOf(first) > 0,
  results: ({ op, first, shapes, params }) => {
    const at = dimIn(first, wholeNumber(op, params, 'dim'));
    const count = countOf(shapes.index?.[0]);
    if (at === undefined || count === undefined) return undefined;
    if (first.length === 0) return count === 1 ? [[]] : undefined;
    return [first.with(at, count)];
  },
  other: (_name, { first }, choices) => drawList(first, choices),
};

/** As many slices as there are indices, added to the first tensor, whose shape stays. */
export const index_add: ShapeRuleEntry = {
  begins: index_select.begins!,
  results: (call) => {
    const slices = index_select.results(call)?.[0];
    const source = call.shapes.source?.[0];
    return slices && source && sameShape(slices, source) ? [call.first] : undefined;
  },
  other: (name, call, choices) =>
    name === 'index' ? drawList(call.first, choices) : [...index_select.results(call)![0]!],
};

/** A row of a matrix for each index. */
export const embedding: ShapeRuleEntry = {
  leastRank: 2,
  begins: (_op, first) => first.length === 2 && sizeOf(first) > 0,
  results: ({ first, shapes }) => {
    const index = shapes.input?.[0];
    return index && first.length === 2 ? [[...index, first[1]!]] : undefined;
  },
  other: (_name, _call, choices) => [...oneOf(choices, [[3], [2, 3], [], [4], [2, 1]])],
};

/** How many indices there are: a tensor without dims is a list of one. */
const countOf = (index: Shape | undefined): number | undefined =>
  index === undefined || index.length > 1 ? undefined : (index[0] ?? 1);

/** A list of indices; of a tensor without dims there is one to select. */
const drawList = (first: Shape, choices: Choices): Shape => [first.length === 0 ? 1 : between(choices, 1, 4)];

/** Tensors of indices for the first dims, which broadcast: their shape, and the dims after those. */
export const index: ShapeRuleEntry = {
  leastRank: 1,
  begins: (_op, first) => sizeOf(first) > 0,
  results: ({ first, shapes }) => {
    const indices = shapes.indices ?? [];
    const together = broadcastShapes(indices);
    return together && indices.length <= first.length ? [[...together, ...first.slice(indices.length)]] : undefined;
  },
  // the first may be a list or a column; the others are lists
  other: (_name, { shapes }, choices) => {
    const length = shapes.indices?.[0]?.[0] ?? between(choices, 1, 4);
    return shapes.indices ? [oneOf(choices, [length, 1])] : oneOf(choices, [[length], [length, 1]]);
  },
  count: (_name, { first }, choices) => between(choices, 1, first.length),
};

/** Tensors of indices for the first dims, which broadcast, and values for what they select. The first tensor's shape stays. */
export const index_put: ShapeRuleEntry = {
  leastRank: 1,
  begins: (_op, first) => sizeOf(first) > 0,
  results: ({ first, shapes }) => {
    const { values, indices } = shapes;
    const together = broadcastShapes(indices ?? []);
    if (!values || !indices || indices.length > first.length || !together) return undefined;
    return broadcastsTo(values[0]!, [...together, ...first.slice(indices.length)]) ? [first] : undefined;
  },
  // values first: of as many dims as remain, after a list of positions; then the tensors, of which each is such a list
  other: (name, { first, shapes }, choices) => {
    if (name !== 'values') return [shapes.values![0]![0]!];
    const indexed = between(choices, 1, first.length);
    const count = between(choices, 1, Math.min(...first.slice(0, indexed)));
    return [count, ...first.slice(indexed)];
  },
  count: (_name, { first, shapes }) => first.length - (shapes.values![0]!.length - 1),
};

/** Indices of as many dims as the first tensor, both stretched to one another but along `dim`. */
export const take_along_dim: ShapeRuleEntry = {
  treatsAxesAlike: true,
  leastRank: 1,
  begins: (_op, first) => sizeOf(first) > 0,
  results: ({ op, first, shapes, params }) => {
    const indices = shapes.indices?.[0];
    const at = dimIn(first, wholeNumber(op, params, 'dim'));
    if (at === undefined || first.length === 0 || first.length !== indices?.length) return undefined;
    const together = broadcastShapes([first.with(at, 1), indices.with(at, 1)]);
    return together && [together.with(at, indices[at]!)];
  },
  other: (_name, { op, first, params }, choices) => {
    const at = dimIn(first, wholeNumber(op, params, 'dim'));
    return first.map((size, dim) => (dim === at ? between(choices, 1, 4) : stretching(size, choices)));
  },
};

/** A size that goes with another: the same, or 1, or beside 1 any. */
const stretching = (size: number, choices: Choices): number =>
  size === 1 ? oneOf(choices, [1, 1, 3]) : oneOf(choices, [size, size, 1]);

/** A part of each line along a dim, of a length that a param says. */
export const topk: ShapeRuleEntry = {
  treatsAxesAlike: true,
  results: ({ op, first, params }) => {
    const at = dimIn(first, wholeNumber(op, params, 'dim'));
    const length = wholeNumber(op, params, 'length');
    if (at === undefined || length === undefined || length < 0 || length > (first[at] ?? 1)) return undefined;
    return [first.length === 0 ? [] : first.with(at, length)];
  },
};
