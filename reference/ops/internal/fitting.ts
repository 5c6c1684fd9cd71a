/** What makes a gradient fit the tensor that it is of: summing what broadcasting stretched, and its dtype. */
import { ops } from '../../../spec/index.ts';
import { contiguous } from '../../arrays/array.ts';
import type { Dtype } from '../../arrays/dtype.ts';
import { type Shape, sameShape, sizeOf } from '../../arrays/shape.ts';
import { sum } from '../../arrays/sums.ts';
import { operation } from '../../autograd/operation.ts';
import { apply } from '../../autograd/record.ts';
import type { Tensor } from '../../tensor.ts';
import { to } from '../conversion.ts';

const sumToSizeOp = operation(
  'sum_to_size',
  {
    inputs: { self: { reads: [] } },
    outputs: { result: {} },
    dtype: 'same',
    rounding: { class: 'accumulate' },
  },
  {
    forward: ({ self }, { size }: { readonly size: Shape }) =>
      contiguous(sum(self, stretchedDims(self.shape, size), true).data, self.dtype, size),
    vjp: { self: (grad, { shapes }) => grad.expand(shapes.self) },
    accumulation: { terms: ({ self }, { size }) => self.size / Math.max(sizeOf(size), 1) },
  },
);

/** The dims of `shape` that `size` lacks or has as 1. */
function stretchedDims(shape: Shape, size: Shape): number[] {
  const extra = shape.length - size.length;
  const dims: number[] = [];
  for (let dim = 0; dim < shape.length; dim++)
    if (dim < extra || (size[dim - extra] === 1 && shape[dim] !== 1)) dims.push(dim);
  return dims;
}

/** Sums away what broadcasting `size` to the tensor's shape would stretch. */
export const sumToSize = (self: Tensor, size: Shape): Tensor =>
  sameShape(self.shape, size) ? self : apply(sumToSizeOp, [self], { size });

const toOp = operation('to', ops.to, to);

/** The tensor itself if it has the dtype, else a copy that has. */
export const toDtype = (self: Tensor, dtype: Dtype): Tensor =>
  self.dtype === dtype ? self : apply(toOp, [self], { dtype });
