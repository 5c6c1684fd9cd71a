/** The gradients of taking elements out: putting them back among zeros. */
import { scatterAdd as scatterAddArrays, setIntoZeros } from '../../arrays/indexing.ts';
import type { Shape } from '../../arrays/shape.ts';
import { operation } from '../../autograd/operation.ts';
import { apply } from '../../autograd/record.ts';
import type { Tensor } from '../../tensor.ts';

const scatterAddOp = operation(
  'scatter_add',
  {
    inputs: { self: { reads: [] }, index: { dtype: 'int64' }, src: { reads: ['index'] } },
    outputs: { result: {} },
    dtype: 'same',
    rounding: { class: 'accumulate' },
  },
  {
    forward: ({ self, index, src }, { dim }: { readonly dim: number }) => scatterAddArrays(self, dim, index, src),
    vjp: {
      self: (grad) => grad,
      src: (grad, { index, params: { dim } }) => grad.gather(dim, index),
    },
    accumulation: { terms: ({ src }, { dim }) => (src.shape.at(dim) ?? 1) + 1 },
  },
);

/** `self` with every element of `src` added where `gather(dim, index)` would have read it. */
export const scatterAdd = (self: Tensor, dim: number, index: Tensor, src: Tensor): Tensor =>
  apply(scatterAddOp, [self, index, src], { dim });

/** Which slice of a shape is meant. */
interface Slice {
  readonly shape: Shape;
  readonly dim: number;
  readonly start: number;
  readonly step: number;
}

const sliceBackwardOp = operation(
  'slice_backward',
  { inputs: { grad: { reads: [] } }, outputs: { result: {} }, dtype: 'same', rounding: { class: 'exact' } },
  {
    forward: ({ grad }, { shape, dim, start, step }: Slice) => setIntoZeros(grad, shape, dim, start, step),
    vjp: {
      grad: (grad, { shapes, params: { dim, start, step } }) =>
        grad.slice(dim, start, start + shapes.grad.at(dim)! * step, { step }),
    },
  },
);

/** Zeros with the gradient set into a slice of them. */
export const sliceBackward = (grad: Tensor, slice: Slice): Tensor => apply(sliceBackwardOp, [grad], { ...slice });
