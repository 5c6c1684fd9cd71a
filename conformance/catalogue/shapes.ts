/** Shape rules: the shape of a call's result from those of its inputs and its params, or that the call is not valid. */
import type { Op, Params, Shape, ShapeRule } from '../../spec/index.ts';
import { broadcastShapes, broadcastsTo, sameShape } from './broadcasting.ts';
import { entryOf } from './catalogue.ts';
import { dimIn, sizeOf, wholeNumber, wholeNumbers } from './shape-params.ts';

type Rule = (op: Op, shapes: readonly Shape[], params: Params) => Shape | undefined;

/**
 * The shape of each result, or undefined where such a call is not valid. Inputs stand in the catalogue's order, a
 * list's tensors one after another; a Python scalar's shape is [].
 */
export const resultShape = (op: string, shapes: readonly Shape[], params: Params): Shape | undefined =>
  shapeByRule(entryOf(op), shapes, params);

/** The same, by an entry that need not be the catalogue's own. */
export const shapeByRule = (op: Op, shapes: readonly Shape[], params: Params): Shape | undefined =>
  shapes.length === 0 ? undefined : rules[op.shape](op, shapes, params);

const rules: Readonly<Record<ShapeRule, Rule>> = {
  same: (_op, [self, ...others]) => (others.every((shape) => sameShape(shape, self!)) ? self : undefined),
  broadcast: (_op, shapes) => broadcastShapes(shapes),
  broadcast_to_self: (_op, [self, ...others]) =>
    others.every((shape) => broadcastsTo(shape, self!)) ? self : undefined,
  reduce_all: () => [],
  reduce_dim: (op, [self], params) => reduced(self!, one(wholeNumber(op, params, 'dim')), params),
  reduce_dims: (op, [self], params) => reduced(self!, wholeNumbers(op, params, 'dims'), params),
  reduce_broadcast: (_op, shapes, params) => {
    const together = broadcastShapes(shapes);
    return together && params.reduction !== 'none' ? [] : together;
  },
  matmul: (_op, [self, other]) => product(self!, other!),
  reshape: (op, [self], params) => reshaped(self!, wholeNumbers(op, params, 'shape')),
  transpose: (op, [self], params) => {
    const a = dimIn(self!, wholeNumber(op, params, 'dim', 0));
    const b = dimIn(self!, wholeNumber(op, params, 'dim', 1));
    if (a === undefined || b === undefined) return undefined;
    return self!.map((size, dim) => (dim === a ? self![b]! : dim === b ? self![a]! : size));
  },
  permute: (op, [self], params) => {
    const dims = wholeNumbers(op, params, 'permutation')?.map((dim) => dimIn(self!, dim));
    if (dims?.length !== self!.length || new Set(dims).size !== dims.length || dims.includes(undefined))
      return undefined;
    return dims.map((dim) => self![dim!]!);
  },
  expand: (op, [self], params) => expanded(self!, wholeNumbers(op, params, 'shape')),
  select: (op, [self], params) => {
    const at = place(op, self!, params);
    const index = wholeNumber(op, params, 'index');
    if (at === undefined || index === undefined || index < -self![at]! || index >= self![at]!) return undefined;
    return self!.toSpliced(at, 1);
  },
  narrow: (op, [self], params) => {
    const at = place(op, self!, params);
    const start = wholeNumber(op, params, 'start');
    const length = wholeNumber(op, params, 'length');
    if (at === undefined || start === undefined || length === undefined || length < 0) return undefined;
    const from = start < 0 ? start + self![at]! : start;
    return from >= 0 && from + length <= self![at]! ? self!.with(at, length) : undefined;
  },
  slice: (op, [self], params) => {
    const at = place(op, self!, params);
    const step = wholeNumber(op, params, 'step') ?? 1;
    if (at === undefined || step < 1) return undefined;
    const size = self![at]!;
    const from = clipped(wholeNumber(op, params, 'start') ?? 0, size);
    const to = clipped(wholeNumber(op, params, 'stop') ?? size, size);
    return self!.with(at, Math.max(0, Math.ceil((to - from) / step)));
  },
  concat: (op, shapes, params) => {
    const first = shapes[0]!;
    const at = first.length === 0 ? undefined : dimIn(first, wholeNumber(op, params, 'dim'));
    if (at === undefined) return undefined;
    const alike = shapes.every(
      (shape) => shape.length === first.length && sameShape(shape.with(at, 0), first.with(at, 0)),
    );
    return alike
      ? first.with(
          at,
          shapes.reduce((total, shape) => total + shape[at]!, 0),
        )
      : undefined;
  },
  gather: (op, [self, index], params) => {
    const at = dimIn(self!, wholeNumber(op, params, 'dim'));
    if (at === undefined || self!.length !== index!.length) return undefined;
    return index!.every((size, dim) => dim === at || size <= self![dim]!) ? index : undefined;
  },
};

const one = (dim: number | undefined): readonly number[] | undefined => (dim === undefined ? undefined : [dim]);

const clipped = (position: number, size: number): number =>
  Math.min(Math.max(position < 0 ? position + size : position, 0), size);

/** The dim that a rule on one dim speaks of; a tensor without dims has none to take from. */
const place = (op: Op, shape: Shape, params: Params): number | undefined =>
  shape.length === 0 ? undefined : dimIn(shape, wholeNumber(op, params, 'dim'));

function reduced(shape: Shape, dims: readonly number[] | undefined, params: Params): Shape | undefined {
  const at = dims?.map((dim) => dimIn(shape, dim));
  if (!at || at.includes(undefined) || new Set(at).size !== at.length) return undefined;
  if (params.keepdim === true) return shape.map((size, dim) => (at.includes(dim) ? 1 : size));
  return shape.filter((_size, dim) => !at.includes(dim));
}

function product(self: Shape, other: Shape): Shape | undefined {
  if (self.length === 0 || other.length === 0) return undefined;
  const [rows, inner] = self.length === 1 ? [[], self[0]!] : [[self.at(-2)!], self.at(-1)!];
  const [outer, columns] = other.length === 1 ? [other[0]!, []] : [other.at(-2)!, [other.at(-1)!]];
  const batch = broadcastShapes([self.slice(0, -2), other.slice(0, -2)]);
  return batch && inner === outer ? [...batch, ...rows, ...columns] : undefined;
}

function reshaped(shape: Shape, sizes: readonly number[] | undefined): Shape | undefined {
  if (!sizes || sizes.some((size) => size < -1) || sizes.filter((size) => size === -1).length > 1) return undefined;
  const known = sizeOf(sizes.filter((size) => size !== -1));
  const inferred = known === 0 ? Number.NaN : sizeOf(shape) / known;
  const result = sizes.map((size) => (size === -1 ? inferred : size));
  return result.every(Number.isInteger) && sizeOf(result) === sizeOf(shape) ? result : undefined;
}

function expanded(shape: Shape, sizes: readonly number[] | undefined): Shape | undefined {
  const added = sizes ? sizes.length - shape.length : -1;
  if (!sizes || added < 0 || sizes.slice(0, added).includes(-1) || sizes.some((size) => size < -1)) return undefined;
  const result = sizes.map((size, dim) => (size === -1 ? shape[dim - added]! : size));
  return result.every((size, dim) => dim < added || shape[dim - added] === size || shape[dim - added] === 1)
    ? result
    : undefined;
}
