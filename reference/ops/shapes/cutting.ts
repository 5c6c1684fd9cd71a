/** A tensor cut along a dim: lists of views. */
import { chunkSizes, cut, evenSizes, givenSizes, startOf, unbind as unbindArray } from '../../arrays/cutting.ts';
import type { Shape } from '../../arrays/shape.ts';
import type { Tensor } from '../../tensor.ts';
import { sliceBackward } from '../internal/placing.ts';
import type { Rule } from '../rule.ts';

/** One of several parts along a dim of a shape. */
interface Part {
  readonly shape: Shape;
  readonly dim: number;
  readonly sizes: readonly number[];
  readonly index: number;
}

/** Zeros with the gradient of one part set into its place. */
const partBackward = (grad: Tensor, { shape, dim, sizes, index }: Part): Tensor =>
  sliceBackward(grad, { shape, dim, start: startOf(sizes, index), step: 1 });

export const split: Rule<'split'> = {
  forward: ({ self }, { split_size, dim }) => cut(self, dim, evenSizes(self.shape, dim, split_size)),
  vjp: {
    self: (grad, { shapes: { self: shape }, params: { split_size, dim } }, index) =>
      partBackward(grad, { shape, dim, sizes: evenSizes(shape, dim, split_size), index }),
  },
};

export const split_with_sizes: Rule<'split_with_sizes'> = {
  forward: ({ self }, { split_sizes, dim }) => cut(self, dim, givenSizes(self.shape, dim, split_sizes)),
  vjp: {
    self: (grad, { shapes: { self: shape }, params: { split_sizes: sizes, dim } }, index) =>
      partBackward(grad, { shape, dim, sizes, index }),
  },
  node: 'SplitWithSizesBackward0',
};

export const chunk: Rule<'chunk'> = {
  forward: ({ self }, { chunks, dim }) => cut(self, dim, chunkSizes(self.shape, dim, chunks)),
  vjp: {
    self: (grad, { shapes: { self: shape }, params: { chunks, dim } }, index) =>
      partBackward(grad, { shape, dim, sizes: chunkSizes(shape, dim, chunks), index }),
  },
  node: 'SplitBackward0',
};

export const unbind: Rule<'unbind'> = {
  forward: ({ self }, { dim }) => unbindArray(self, dim),
  vjp: {
    self: (grad, { shapes: { self: shape }, params: { dim } }, index) =>
      sliceBackward(grad.unsqueeze(dim), { shape, dim, start: index, step: 1 }),
  },
};
