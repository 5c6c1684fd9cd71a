/** What the gradients of reductions share: finding the reduced dims again. */
import { reducedShape } from '../../arrays/dim-lines.ts';
import { normalizeDims, type Shape, sizeOf } from '../../arrays/shape.ts';
import type { Tensor } from '../../tensor.ts';

/** Which dims were reduced: null, or none named, means all of them. */
export interface Reduced {
  readonly dim: readonly number[] | number | null;
  readonly keepdim: boolean;
}

/** The reduced dims of a shape, counted from 0. */
export const dimsOf = (dim: Reduced['dim'], shape: Shape): readonly number[] =>
  normalizeDims(typeof dim === 'number' ? [dim] : (dim ?? []), shape.length);

/** How many elements made one. A 0-d tensor is taken to have one dim of size 1. */
export const countOf = (shape: Shape, dim: Reduced['dim']): number =>
  sizeOf(dimsOf(dim, shape).map((d) => shape[d] ?? 1));

/** A reduced tensor with its dims put back as dims of size 1. */
export const restored = (tensor: Tensor, shape: Shape, { dim, keepdim }: Reduced): Tensor =>
  keepdim ? tensor : tensor.reshape(reducedShape(shape, dimsOf(dim, shape), true));

/** The gradient of a reduction, stretched again over the dims that were reduced. */
export const stretched = (grad: Tensor, shape: Shape, reduced: Reduced): Tensor =>
  restored(grad, shape, reduced).expand(shape);
