/** The gradients of diagonals and windows: putting them back among zeros. */
import type { Shape } from '../../arrays/shape.ts';
import * as windows from '../../arrays/windows.ts';
import { operation } from '../../autograd/operation.ts';
import { apply } from '../../autograd/record.ts';
import type { Tensor } from '../../tensor.ts';

/** A diagonal of a shape. */
interface DiagonalOf extends windows.Diagonal {
  readonly shape: Shape;
}

const setDiagonalOp = operation(
  'diagonal_backward',
  { inputs: { grad: { reads: [] } }, outputs: { result: {} }, dtype: 'same', rounding: { class: 'exact' } },
  {
    forward: ({ grad }, { shape, ...which }: DiagonalOf) => windows.setDiagonal(grad, shape, which),
    vjp: { grad: (grad, { params: { offset, dim1, dim2 } }) => grad.diagonal({ offset, dim1, dim2 }) },
  },
);

/** Zeros with the gradient set into a diagonal of them. */
export const setDiagonal = (grad: Tensor, which: DiagonalOf): Tensor => apply(setDiagonalOp, [grad], { ...which });

/** Windows along a dim of a shape. */
interface WindowsOf {
  readonly shape: Shape;
  readonly dimension: number;
  readonly size: number;
  readonly step: number;
}

const addWindowsOp = operation(
  'unfold_backward',
  { inputs: { grad: { reads: [] } }, outputs: { result: {} }, dtype: 'same', rounding: { class: 'accumulate' } },
  {
    forward: ({ grad }, { shape, dimension, size, step }: WindowsOf) =>
      windows.addWindows(grad, shape, dimension, size, step),
    vjp: { grad: (grad, { params: { dimension, size, step } }) => grad.unfold(dimension, size, step) },
    accumulation: { terms: (_inputs, { size, step }) => Math.ceil(size / step) },
  },
);

/** Zeros with the gradients of windows added where the windows are. */
export const addWindows = (grad: Tensor, which: WindowsOf): Tensor => apply(addWindowsOp, [grad], { ...which });
