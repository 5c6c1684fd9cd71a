/** Elements in order, and where they were. */

import type { Shape } from '../../arrays/shape.ts';
import { type Sorted, sort as sortArray } from '../../arrays/sorting.ts';
import type { Tensor } from '../../tensor.ts';
import { zerosOf } from '../internal/constants.ts';
import type { Rule } from '../rule.ts';

/** The gradient of elements that were taken along a dim, put back where they were. */
const putBack = (grad: Tensor, indices: Tensor, shape: Shape, dim: number): Tensor =>
  zerosOf(shape, grad.dtype).scatter(dim, indices, grad);

export const sort: Rule<'sort'> = {
  forward: ({ self }, { dim, descending }): Sorted => sortArray(self, dim, descending),
  vjp: { self: (grad, { indices, shapes, params: { dim } }) => putBack(grad, indices, shapes.self, dim) },
};

export const topk: Rule<'topk'> = {
  forward: ({ self }, { k, dim, largest }): Sorted => sortArray(self, dim, largest, k),
  vjp: { self: (grad, { indices, shapes, params: { dim } }) => putBack(grad, indices, shapes.self, dim) },
};
