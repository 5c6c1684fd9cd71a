/** Running sums and products. */
import { cumulativeProduct, cumulativeSum } from '../../arrays/scans.ts';
import type { Tensor } from '../../tensor.ts';
import { hasZero, leavingEachOut } from '../internal/leaving-out.ts';
import type { Rule } from '../rule.ts';

/** Of each element the sum of it and of those after it. */
const sumsFromHere = (tensor: Tensor, dim: number): Tensor => tensor.flip([dim]).cumsum(dim).flip([dim]);

export const cumsum: Rule<'cumsum'> = {
  forward: ({ self }, { dim }) => cumulativeSum(self, dim),
  vjp: { self: (grad, { params: { dim } }) => sumsFromHere(grad, dim) },
  accumulation: { terms: ({ self }, { dim }) => self.shape.at(dim) ?? 1 },
};

/** An element is a factor of its own product and of all after it. */
function withoutDividing(grad: Tensor, self: Tensor, dim: number): Tensor {
  const size = self.shape.at(dim)!;
  return leavingEachOut(self, dim, (without, index) =>
    grad
      .mul(without.cumprod(dim))
      .narrow(dim, index, size - index)
      .sum([dim], { keepdim: true }),
  );
}

export const cumprod: Rule<'cumprod'> = {
  forward: ({ self }, { dim }) => cumulativeProduct(self, dim),
  vjp: {
    self: (grad, { self, result, shapes, params: { dim } }) => {
      if ((shapes.self.at(dim) ?? 1) === 1) return grad; // it copies
      return hasZero(self) ? withoutDividing(grad, self, dim) : sumsFromHere(result.mul(grad), dim).div(self);
    },
  },
  accumulation: { terms: ({ self }, { dim }) => self.shape.at(dim) ?? 1 },
};
