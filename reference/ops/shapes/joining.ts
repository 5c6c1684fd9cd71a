/** Tensors one after the other. */
import { concat, stack as stackArrays } from '../../arrays/indexing.ts';
import { type Shape, sizeOf } from '../../arrays/shape.ts';
import type { Rule } from '../rule.ts';

/** Where the tensor at `index` begins in the joined one. An empty 1-d tensor is left out of the join. */
const startOf = (shapes: readonly Shape[], index: number, dim: number): number =>
  shapes.slice(0, index).reduce((start, shape) => start + lengthOf(shape, dim), 0);

const lengthOf = (shape: Shape, dim: number): number =>
  sizeOf(shape) === 0 && shape.length === 1 ? 0 : shape.at(dim)!;

export const cat: Rule<'cat'> = {
  forward: ({ tensors }, { dim }) => concat(tensors, dim),
  vjp: {
    tensors: (grad, { shapes: { tensors: shapes }, params: { dim } }, index) =>
      grad.narrow(dim, startOf(shapes, index, dim), lengthOf(shapes[index]!, dim)).reshape(shapes[index]!),
  },
};

export const stack: Rule<'stack'> = {
  forward: ({ tensors }, { dim }) => stackArrays(tensors, dim),
  vjp: { tensors: (grad, { params: { dim } }, index) => grad.select(dim, index) },
};
