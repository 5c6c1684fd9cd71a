/** The reductions of the catalogue as jax-js spells them, and what runs along a dimension. */
import type { OpTable } from '../../functional/op-table.ts';
import { axes } from './operands.ts';
import type { Jax, Tensor } from './surface.ts';

/** The reductions, over a loaded jax-js. */
export const reductions = ({ numpy }: Jax) =>
  ({
    sum: ({ self }) => numpy.sum(self),
    sum_dim: ({ self }, { dim, keepdim }) => numpy.sum(self, axes(dim), { keepdims: keepdim }),
    mean: ({ self }) => numpy.mean(self),
    mean_dim: ({ self }, { dim, keepdim }) => numpy.mean(self, axes(dim), { keepdims: keepdim }),
    prod: ({ self }) => numpy.prod(self),
    prod_dim: ({ self }, { dim, keepdim }) => numpy.prod(self, dim, { keepdims: keepdim }),
    all: ({ self }) => numpy.all(self),
    all_dim: ({ self }, { dim, keepdim }) => numpy.all(self, dim, { keepdims: keepdim }),
    any: ({ self }) => numpy.any(self),
    any_dim: ({ self }, { dim, keepdim }) => numpy.any(self, dim, { keepdims: keepdim }),
    max: ({ self }) => numpy.max(self),
    min: ({ self }) => numpy.min(self),
    amax: ({ self }, { dim, keepdim }) => numpy.max(self, axes(dim), { keepdims: keepdim }),
    amin: ({ self }, { dim, keepdim }) => numpy.min(self, axes(dim), { keepdims: keepdim }),
    argmax: ({ self }, { dim, keepdim }) => numpy.argmax(self, dim ?? undefined, { keepdims: keepdim }),
    argmin: ({ self }, { dim, keepdim }) => numpy.argmin(self, dim ?? undefined, { keepdims: keepdim }),
    max_dim: ({ self }, { dim, keepdim }) => [
      numpy.max(self.ref, dim, { keepdims: keepdim }),
      numpy.argmax(self, dim, { keepdims: keepdim }),
    ],
    min_dim: ({ self }, { dim, keepdim }) => [
      numpy.min(self.ref, dim, { keepdims: keepdim }),
      numpy.argmin(self, dim, { keepdims: keepdim }),
    ],
    var: ({ self }, { dim, correction, keepdim }) => numpy.var_(self, axes(dim), { correction, keepdims: keepdim }),
    std: ({ self }, { dim, correction, keepdim }) => numpy.std(self, axes(dim), { correction, keepdims: keepdim }),
    norm: ({ self }, { p, dim, keepdim }) =>
      numpy.linalg.vectorNorm(self, { ord: p, axis: axes(dim) ?? null, keepdims: keepdim }),
    cumsum: ({ self }, { dim }) => numpy.cumsum(self, dim),
    cumprod: ({ self }, { dim }) => numpy.cumprod(self, dim),
  }) satisfies OpTable<Tensor>;
