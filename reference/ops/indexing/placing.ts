/** Taking elements, and putting values, where tensors of indices, one for each of the first dims, say. */
import { dimsOfIndex } from '../../arrays/positions.ts';
import { gradientOfTarget, type IndexDims, indexWith, put, take, termsOf } from '../internal/advanced-indexing.ts';
import { zerosOf } from '../internal/constants.ts';
import type { Rule } from '../rule.ts';

type Indices = readonly Parameters<typeof dimsOfIndex>[0][];

/** The first dim that each index stands for: they follow one another. */
function dimsOf(indices: Indices): IndexDims {
  let next = 0;
  return indices.map((index) => {
    const dim = next;
    next += dimsOfIndex(index);
    return dim;
  });
}

export const index: Rule<'index'> = {
  forward: ({ self, indices }) => take(self, indices, dimsOf(indices)),
  vjp: {
    self: (grad, { indices, shapes }) => zerosOf(shapes.self, grad.dtype).indexPut(indices, grad, { accumulate: true }),
  },
};

export const index_put: Rule<'index_put'> = {
  forward: ({ self, values, indices }, { accumulate }) =>
    put({ self, values, indices }, { dims: dimsOf(indices), accumulate }),
  vjp: {
    self: (grad, { indices, params: { accumulate } }) =>
      gradientOfTarget(grad, indices, { dims: dimsOf(indices), accumulate }),
    values: (grad, { indices }) => indexWith(grad, indices, dimsOf(indices)),
  },
  accumulation: {
    terms: ({ self, values, indices }, { accumulate }) => termsOf({ self, values, indices }, accumulate),
  },
};
