/** The reductions of the catalogue as node-mlx spells them, and what runs along a dimension. */
import type { OpTable } from '../../functional/op-table.ts';
import { Unsupported } from '../../interpreter/unsupported.ts';
import { axes } from './operands.ts';
import type { Core, Tensor } from './surface.ts';

/** The reductions, over a loaded node-mlx. */
export const reductions = (core: Core) =>
  ({
    sum: ({ self }) => core.sum(self),
    sum_dim: ({ self }, { dim, keepdim }) => core.sum(self, axes(dim), keepdim),
    mean: ({ self }) => core.mean(self),
    mean_dim: ({ self }, { dim, keepdim }) => core.mean(self, axes(dim), keepdim),
    prod: ({ self }) => core.prod(self),
    prod_dim: ({ self }, { dim, keepdim }) => core.prod(self, dim, keepdim),
    all: ({ self }) => core.all(self),
    all_dim: ({ self }, { dim, keepdim }) => core.all(self, dim, keepdim),
    any: ({ self }) => core.any(self),
    any_dim: ({ self }, { dim, keepdim }) => core.any(self, dim, keepdim),
    max: ({ self }) => core.max(self),
    min: ({ self }) => core.min(self),
    amax: ({ self }, { dim, keepdim }) => core.max(self, axes(dim), keepdim),
    amin: ({ self }, { dim, keepdim }) => core.min(self, axes(dim), keepdim),
    argmax: ({ self }, { dim, keepdim }) => core.argmax(self, dim ?? undefined, keepdim),
    argmin: ({ self }, { dim, keepdim }) => core.argmin(self, dim ?? undefined, keepdim),
    max_dim: ({ self }, { dim, keepdim }) => [core.max(self, dim, keepdim), core.argmax(self, dim, keepdim)],
    min_dim: ({ self }, { dim, keepdim }) => [core.min(self, dim, keepdim), core.argmin(self, dim, keepdim)],
    var: ({ self }, { dim, correction, keepdim }) => core.variance(self, axes(dim), keepdim, whole(correction)),
    std: ({ self }, { dim, correction, keepdim }) => core.std(self, axes(dim), keepdim, whole(correction)),
    cumsum: ({ self }, { dim }) => core.cumsum(self, dim),
    cumprod: ({ self }, { dim }) => core.cumprod(self, dim),
  }) satisfies OpTable<Tensor>;

function whole(correction: number | undefined): number | undefined {
  if (correction !== undefined && !Number.isInteger(correction))
    throw new Unsupported('correction', 'the corrections of node-mlx are whole numbers');
  return correction;
}
