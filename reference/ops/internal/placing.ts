/** The gradient of taking a part out: putting it back among zeros. */
import { setIntoZeros } from '../../arrays/indexing.ts';
import type { Shape } from '../../arrays/shape.ts';
import { operation } from '../../autograd/operation.ts';
import { apply } from '../../autograd/record.ts';
import type { Tensor } from '../../tensor.ts';

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
