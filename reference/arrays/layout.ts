/** In which order elements lie in memory, and which layout a result takes after its operands. */
import { allocate } from './allocate.ts';
import { type NdArray, strided, zeros, zerosLike } from './array.ts';
import type { Dtype } from './dtype.ts';
import { type Shape, type Strides, sameShape, sizeOf } from './shape.ts';

/** Whether the elements fill a stretch of memory without gaps or overlap, in whatever order of dims. */
export function isDense(array: NdArray): boolean {
  if (array.isContiguous) return true;
  let step = 1;
  for (const dim of slowestFirst(array.shape, [array.strides]).reverse()) {
    if (array.shape[dim] === 1) continue;
    if (array.strides[dim] !== step) return false;
    step *= array.shape[dim]!;
  }
  return true;
}

/**
 * The dims from the slowest in memory to the fastest. The first operand decides; where it does not tell two dims apart
 * (a stride of 0, which broadcasting makes) the next one does, and at last the order of the dims.
 */
export function slowestFirst(shape: Shape, operands: readonly Strides[]): number[] {
  const order = shape.map((_, dim) => shape.length - 1 - dim); // fastest first
  for (let i = 1; i < order.length; i++) {
    for (let at = i, before = i - 1; before >= 0; before--) {
      const swap = comesLater(order[before]!, order[at]!, shape, operands);
      if (swap < 0) break;
      if (swap === 0) continue;
      [order[before], order[at]] = [order[at]!, order[before]!];
      at = before;
    }
  }
  return order.reverse();
}

/** Above 0 when `a` is slower than `b` and so must come after it, below 0 when it is faster, 0 when nothing tells. */
function comesLater(a: number, b: number, shape: Shape, operands: readonly Strides[]): number {
  for (const strides of operands) {
    const strideOfA = strides[a]!;
    const strideOfB = strides[b]!;
    if (strideOfA === 0 || strideOfB === 0) continue;
    if (strideOfA !== strideOfB) return strideOfA - strideOfB;
    if (shape[a]! > shape[b]!) return 1;
  }
  return 0;
}

/** Strides that lay `shape` out densely, in the order of dims given. */
export function denseStrides(shape: Shape, slowestToFastest: readonly number[]): Strides {
  const strides = new Array<number>(shape.length);
  let step = 1;
  for (let i = slowestToFastest.length - 1; i >= 0; i--) {
    const dim = slowestToFastest[i]!;
    strides[dim] = step;
    step *= Math.max(shape[dim]!, 1);
  }
  return strides;
}

/** A zeroed array for an elementwise result: laid out in memory as its operands are, so that both are read in order. */
export function resultOf(shape: Shape, dtype: Dtype, operands: readonly NdArray[]): NdArray {
  const first = operands[0]!;
  if (sameShape(first.shape, shape) && first.isContiguous && operands.every((operand) => isPlain(operand, shape)))
    return zerosLike(first, dtype);
  const strides = operands.map((operand) => expandedStrides(operand, shape));
  const dense = denseStrides(shape, slowestFirst(shape, strides));
  return strided(allocate(dtype, sizeOf(shape)), dtype, shape, dense, 0);
}

/** Whether an operand has no say in the layout of a result whose first operand is contiguous. */
const isPlain = (operand: NdArray, shape: Shape): boolean =>
  operand.size === 1 || (operand.isContiguous && sameShape(operand.shape, shape));

/** The strides of an array stretched to a shape: 0 along every stretched dim. */
export function expandedStrides(array: NdArray, shape: Shape): Strides {
  if (sameShape(array.shape, shape)) return array.strides;
  const extra = shape.length - array.shape.length;
  return shape.map((size, dim) =>
    dim < extra || (array.shape[dim - extra] === 1 && size !== 1) ? 0 : array.strides[dim - extra]!,
  );
}

/** A zeroed array like another: its shape and, where it is dense, its layout. */
export function zerosLaidOutLike(array: NdArray, dtype: Dtype = array.dtype): NdArray {
  if (array.isContiguous || !isDense(array)) return zeros(array.shape, dtype);
  return strided(allocate(dtype, array.size), dtype, array.shape, array.strides, 0);
}
