/** The creation of tensors as jax-js spells it. */
import type { OpTable } from '../../functional/op-table.ts';
import { named, plain } from './operands.ts';
import type { Numpy, Tensor } from './surface.ts';

/** What makes tensors of numbers alone, or gives them another dtype, over a loaded jax-js. */
export const creation = (numpy: Numpy) =>
  ({
    zeros: (_none, { size, dtype }) => numpy.zeros(size, named(dtype)),
    ones: (_none, { size, dtype }) => numpy.ones(size, named(dtype)),
    full: (_none, { size, fill_value, dtype }) => numpy.full(size, plain(fill_value), named(dtype)),
    arange: (_none, { start, end, step = 1, dtype }) =>
      numpy.arange(Number(plain(start)), Number(plain(end)), Number(plain(step)), named(dtype)),
    linspace: (_none, { start, end, steps, dtype }) => numpy.linspace(start, end, steps, true, named(dtype)),
    eye: (_none, { n, m, dtype }) => numpy.eye(n, m ?? undefined, named(dtype)),
    zeros_like: ({ self }, { dtype }) => numpy.zerosLike(self, named(dtype)),
    ones_like: ({ self }, { dtype }) => numpy.onesLike(self, named(dtype)),
    full_like: ({ self }, { fill_value, dtype }) => numpy.fullLike(self, plain(fill_value), named(dtype)),
    to: ({ self }, { dtype }) => numpy.astype(self, named(dtype).dtype!),
  }) satisfies OpTable<Tensor>;
