/** Tensors that no gradient flows through. */
import { scalarArray, zeros } from '../../arrays/array.ts';
import type { Dtype } from '../../arrays/dtype.ts';
import { fill } from '../../arrays/fill.ts';
import { zerosLaidOutLike } from '../../arrays/layout.ts';
import type { Shape } from '../../arrays/shape.ts';
import { Tensor } from '../../tensor.ts';

export const zerosOf = (shape: Shape, dtype: Dtype): Tensor => new Tensor(zeros(shape, dtype));

export const zerosLike = (tensor: Tensor): Tensor => new Tensor(zerosLaidOutLike(tensor.array));

export function onesLike(tensor: Tensor): Tensor {
  if (tensor.shape.length === 0) return new Tensor(scalarArray(1, tensor.dtype));
  const ones = zerosLike(tensor);
  fill(ones.array, 1);
  return ones;
}
