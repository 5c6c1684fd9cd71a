/** Taking elements out, and putting them, where an index for each says. */
import * as arrays from '../../arrays/gathering.ts';
import { scalarToElement } from '../../arrays/scalar.ts';
import { type Shape, sameShape, sizeOf } from '../../arrays/shape.ts';
import { TensorError } from '../../error.ts';
import type { Tensor } from '../../tensor.ts';
import { zerosLike } from '../internal/constants.ts';
import type { Rule } from '../rule.ts';

export const gather: Rule<'gather'> = {
  forward: ({ self, index }, { dim }) => arrays.gather(self, dim, index),
  vjp: { self: (grad, { self, index, params: { dim } }) => zerosLike(self).scatterAdd(dim, index, grad) },
};

/** The gradient of each element that was put, which is that of `src` only where there was an index for each of it. */
function gathered(grad: Tensor, dim: number, index: Tensor, src: Shape): Tensor {
  if (sameShape(index.shape, src)) return grad.gather(dim, index);
  if (index.array.size !== 1 || sizeOf(src) !== 1)
    throw new TensorError(
      'shape-mismatch',
      `src of shape [${src}] has no gradient where the index has the shape [${index.shape}]: narrow src to that first`,
    );
  return grad.gather(dim, index).reshape(src); // one of them has no dims
}

export const scatter: Rule<'scatter'> = {
  forward: ({ self, index, src }, { dim }) => arrays.scatter(self, dim, index, src),
  vjp: {
    self: (grad, { index, params: { dim } }) => grad.scatter(dim, index, 0),
    src: (grad, { index, shapes, params: { dim } }) => gathered(grad, dim, index, shapes.src),
  },
};

export const scatter_value: Rule<'scatter_value'> = {
  forward: ({ self, index }, { dim, value }) =>
    arrays.scatterValue(self, dim, index, scalarToElement(value, self.dtype)),
  vjp: { self: (grad, { index, params: { dim } }) => grad.scatter(dim, index, 0) },
  node: 'ScatterBackward1',
};

export const scatter_add: Rule<'scatter_add'> = {
  forward: ({ self, index, src }, { dim }) => arrays.scatterAdd(self, dim, index, src),
  vjp: {
    self: (grad) => grad,
    src: (grad, { index, shapes, params: { dim } }) => gathered(grad, dim, index, shapes.src),
  },
  accumulation: { terms: ({ index }, { dim }) => (index.shape.at(dim) ?? 1) + 1 },
};
