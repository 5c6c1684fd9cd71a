/** Other shapes for the same elements, parts of them, and joining. */
import { concat } from '../arrays/indexing.ts';
import { normalizeDim, type Shape, sizeOf } from '../arrays/shape.ts';
import * as views from '../arrays/views.ts';
import { sumToSize } from './internal/fitting.ts';
import { sliceBackward } from './internal/placing.ts';
import type { Rule } from './rule.ts';

export const reshape: Rule<'reshape'> = {
  forward: ({ self }, { shape }) => views.reshaped(self, views.resolveShape(self, shape)),
  vjp: { self: (grad, { shapes }) => grad.reshape(shapes.self) },
  node: (_shapes, { isView }) => (isView ? 'ViewBackward0' : 'UnsafeViewBackward0'),
};

export const transpose: Rule<'transpose'> = {
  forward: ({ self }, { dim0, dim1 }) => views.transpose(self, dim0, dim1),
  vjp: { self: (grad, { params: { dim0, dim1 } }) => grad.transpose(dim0, dim1) },
};

/** The permutation that undoes another. */
function inverse(dims: readonly number[]): number[] {
  const back = new Array<number>(dims.length);
  dims.forEach((dim, to) => {
    back[normalizeDim(dim, dims.length)] = to;
  });
  return back;
}

export const permute: Rule<'permute'> = {
  forward: ({ self }, { dims }) => views.permute(self, dims),
  vjp: { self: (grad, { params: { dims } }) => grad.permute(inverse(dims)) },
};

export const expand: Rule<'expand'> = {
  forward: ({ self }, { size }) => views.expand(self, size),
  vjp: { self: (grad, { shapes }) => sumToSize(grad, shapes.self) },
};

/** An index, or the start of a range, counted from the front. */
const fromFront = (index: number, shape: Shape, dim: number): number => (index < 0 ? index + shape.at(dim)! : index);

export const select: Rule<'select'> = {
  forward: ({ self }, { dim, index }) => views.select(self, dim, index),
  vjp: {
    self: (grad, { shapes: { self: shape }, params: { dim, index } }) =>
      sliceBackward(grad.reshape(shape.with(dim, 1)), { shape, dim, start: fromFront(index, shape, dim), step: 1 }),
  },
};

export const narrow: Rule<'narrow'> = {
  forward: ({ self }, { dim, start, length }) => views.narrow(self, dim, start, length),
  vjp: {
    self: (grad, { shapes: { self: shape }, params: { dim, start } }) =>
      sliceBackward(grad, { shape, dim, start: fromFront(start, shape, dim), step: 1 }),
  },
  node: 'SliceBackward0',
};

export const slice: Rule<'slice'> = {
  forward: ({ self }, { dim, start, end, step }) => views.slice(self, dim, start, end, step),
  vjp: {
    self: (grad, { shapes: { self: shape }, params: { dim, start, step } }) =>
      sliceBackward(grad, { shape, dim, start: views.clip(start, shape.at(dim)!), step }),
  },
};

/** Where the tensor at `index` begins in the joined one. An empty 1-d tensor is left out of the join. */
const startOf = (shapes: readonly Shape[], index: number, dim: number): number =>
  shapes.slice(0, index).reduce((start, shape) => start + lengthOf(shape, dim), 0);

const lengthOf = (shape: Shape, dim: number): number =>
  sizeOf(shape) === 0 && shape.length === 1 ? 0 : shape.at(dim)!;

export const cat: Rule<'cat'> = {
  forward: ({ tensors }, { dim }) => concat(tensors, dim),
  vjp: {
    tensors: (grad, { shapes: { tensors: shapes }, params: { dim } }, index) =>
      grad.narrow(dim, startOf(shapes, index, dim), lengthOf(shapes[index]!, dim)).reshape(shapes[index]!),
  },
};
