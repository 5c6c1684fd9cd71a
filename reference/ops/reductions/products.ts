/** Products, whose gradients must not divide by a zero. */
import { productOver } from '../../arrays/products.ts';
import { isGradEnabled } from '../../autograd/mode.ts';
import type { Tensor } from '../../tensor.ts';
import { zerosLike } from '../internal/constants.ts';
import { hasZero, hasZeros, leavingEachOut } from '../internal/leaving-out.ts';
import { dimsOf, restored } from '../internal/reducing.ts';
import type { Rule } from '../rule.ts';

/** For each element of a line along `dim` the product of all others: where nothing is zero, that of all divided by it. */
const productsOfOthers = (self: Tensor, product: Tensor, dim: number): Tensor =>
  hasZero(self) ? leavingEachOut(self, dim, (without) => without.prod(dim, { keepdim: true })) : product.div(self);

export const prod: Rule<'prod'> = {
  forward: ({ self }) => productOver(self, dimsOf(null, self.shape), false),
  vjp: {
    self: (grad, { self, result, shapes: { self: shape } }) => {
      if (shape.length === 0) return grad;
      if (!isGradEnabled() && hasZeros(self)) return zerosLike(self); // whatever the gradient is
      return grad.mul(productsOfOthers(self.reshape([-1]), result, 0).reshape(shape));
    },
  },
  accumulation: { terms: ({ self }) => self.size },
};

export const prod_dim: Rule<'prod_dim'> = {
  forward: ({ self }, { dim, keepdim }) => productOver(self, dimsOf(dim, self.shape), keepdim),
  vjp: {
    self: (grad, { self, result, shapes: { self: shape }, params }) =>
      shape.length === 0
        ? grad
        : restored(grad, shape, params).mul(productsOfOthers(self, restored(result, shape, params), params.dim)),
  },
  accumulation: { terms: ({ self }, { dim }) => self.shape.at(dim) ?? 1 },
  node: 'ProdBackward1',
};
