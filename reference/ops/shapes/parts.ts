/** Parts of a tensor. */
import type { Shape } from '../../arrays/shape.ts';
import * as views from '../../arrays/views.ts';
import { sliceBackward } from '../internal/placing.ts';
import type { Rule } from '../rule.ts';

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
