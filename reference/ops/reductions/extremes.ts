/** The largest and the smallest elements. */
import { extreme, extremesAlong, extremesOver, indexOfExtreme, larger, smaller } from '../../arrays/extremes.ts';
import type { Shape } from '../../arrays/shape.ts';
import type { Tensor } from '../../tensor.ts';
import { zerosOf } from '../internal/constants.ts';
import { dimsOf, type Reduced, restored } from '../internal/reducing.ts';
import type { Rule } from '../rule.ts';

/** Where an element is not the extreme one; NaN counts as that. */
const others = (self: Tensor, result: Tensor): Tensor =>
  Number.isNaN(result.item()) ? self.eq(self) : self.ne(result);

/** The gradient in equal shares for all that the mask leaves, and exactly 0 for the others, even if it is NaN. */
const sharedOut = (grad: Tensor, mask: Tensor): Tensor =>
  grad.div(mask.sum().rsub(mask.array.size)).expand(mask.shape).maskedFill(mask, 0);

export const max: Rule<'max'> = {
  forward: ({ self }) => extreme(self, larger),
  vjp: { self: (grad, { self, result }) => sharedOut(grad, others(self, result)) },
  node: 'MaxBackward1',
};

export const min: Rule<'min'> = {
  forward: ({ self }) => extreme(self, smaller),
  vjp: { self: (grad, { self, result }) => sharedOut(grad, others(self, result)) },
  node: 'MinBackward1',
};

interface OneReduced extends Reduced {
  readonly dim: number;
}

/** The gradient of the chosen elements put back where they were. */
const putBack = (grad: Tensor, indices: Tensor, shape: Shape, params: OneReduced): Tensor =>
  zerosOf(shape, grad.dtype).scatterAdd(params.dim, restored(indices, shape, params), restored(grad, shape, params));

export const max_dim: Rule<'max_dim'> = {
  forward: ({ self }, { dim, keepdim }) => extremesAlong(self, dim, keepdim, larger),
  vjp: { self: (grad, { indices, shapes, params }) => putBack(grad, indices, shapes.self, params) },
  node: 'MaxBackward0',
};

export const min_dim: Rule<'min_dim'> = {
  forward: ({ self }, { dim, keepdim }) => extremesAlong(self, dim, keepdim, smaller),
  vjp: { self: (grad, { indices, shapes, params }) => putBack(grad, indices, shapes.self, params) },
  node: 'MinBackward0',
};

/** The gradient times a mask, divided by how often the mask is true along the reduced dims. */
const sharedAlong = (grad: Tensor, mask: Tensor, dims: readonly number[]): Tensor =>
  grad.mul(mask).div(mask.sum(dims, { keepdim: true }));

/** The gradient in equal shares for all elements that equal the extreme one of their line. */
const sharedAmongEqual = (grad: Tensor, self: Tensor, result: Tensor, shape: Shape, params: Reduced): Tensor =>
  sharedAlong(restored(grad, shape, params), restored(result, shape, params).eq(self), dimsOf(params.dim, shape));

export const amax: Rule<'amax'> = {
  forward: ({ self }, { dim, keepdim }) => extremesOver(self, dimsOf(dim, self.shape), keepdim, larger),
  vjp: {
    self: (grad, { self, result, shapes, params }) => sharedAmongEqual(grad, self, result, shapes.self, params),
  },
};

export const amin: Rule<'amin'> = {
  forward: ({ self }, { dim, keepdim }) => extremesOver(self, dimsOf(dim, self.shape), keepdim, smaller),
  vjp: {
    self: (grad, { self, result, shapes, params }) => sharedAmongEqual(grad, self, result, shapes.self, params),
  },
};

export const argmax: Rule<'argmax'> = {
  forward: ({ self }, { dim, keepdim }) =>
    dim === null ? indexOfExtreme(self, keepdim, larger) : extremesAlong(self, dim, keepdim, larger).indices,
  vjp: {},
};

export const argmin: Rule<'argmin'> = {
  forward: ({ self }, { dim, keepdim }) =>
    dim === null ? indexOfExtreme(self, keepdim, smaller) : extremesAlong(self, dim, keepdim, smaller).indices,
  vjp: {},
};
