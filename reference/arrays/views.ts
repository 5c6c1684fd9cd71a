/** Windows onto the same numbers: every function here gives another way to step through one buffer. */
import { TensorError } from '../error.ts';
import { contiguous, type NdArray, windowOf } from './array.ts';
import { rowMajorCopy } from './copy.ts';
import { normalizeDim, type Shape, type Strides, sizeOf } from './shape.ts';

export function permute(array: NdArray, dims: readonly number[]): NdArray {
  const rank = array.shape.length;
  if (dims.length !== rank)
    throw new TensorError('shape-mismatch', `[${array.shape}] needs ${rank} dims, not the ${dims.length} of [${dims}]`);
  const order = dims.map((dim) => normalizeDim(dim, rank));
  if (new Set(order).size !== rank)
    throw new TensorError('invalid-argument', `[${dims}] names a dim twice; each must be named once`);
  return windowOf(
    array,
    order.map((dim) => array.shape[dim]!),
    order.map((dim) => array.strides[dim]!),
  );
}

export function transpose(array: NdArray, dim0: number, dim1: number): NdArray {
  const rank = array.shape.length;
  const a = normalizeDim(dim0, rank);
  const b = normalizeDim(dim1, rank);
  if (rank === 0) return windowOf(array, array.shape, array.strides);
  const order = array.shape.map((_, dim) => (dim === a ? b : dim === b ? a : dim));
  return permute(array, order);
}

/** Stretches dims of size 1, and adds dims in front; -1 keeps a size. */
export function expand(array: NdArray, size: Shape): NdArray {
  const extra = size.length - array.shape.length;
  const shape = size.map((extent, dim) => (extent === -1 && dim >= extra ? array.shape[dim - extra]! : extent));
  if (extra < 0 || shape.some((to, dim) => to < 0 || !stretches(array.shape[dim - extra], to)))
    refuseExpansion(array.shape, size);
  const strides = shape.map((extent, dim) =>
    dim < extra || extent !== array.shape[dim - extra] ? 0 : array.strides[dim - extra]!,
  );
  for (let dim = extra - 1; dim >= 0; dim--) if (shape[dim] === 1) strides[dim] = strideBefore(shape, strides, dim);
  return windowOf(array, shape, strides);
}

function refuseExpansion(from: Shape, size: Shape): never {
  const extra = size.length - from.length;
  const keeps = (to: number, dim: number) => to === -1 && (from.length === 0 || dim >= extra);
  if (extra >= 0 && size.every((to, dim) => keeps(to, dim) || (to !== -1 && stretches(from[dim - extra], to))))
    throw new TensorError('invalid-argument', `[${from}] cannot be expanded to [${size}]: no size may be negative`);
  throw new TensorError(
    'shape-mismatch',
    `[${from}] cannot be expanded to [${size}]: only dims of size 1 stretch, and only new ones come in front`,
  );
}

/** The stride of a new dim of size 1, as if the dims after it lay in a row. */
const strideBefore = (shape: Shape, strides: Strides, dim: number): number =>
  dim + 1 < shape.length ? shape[dim + 1]! * strides[dim + 1]! : 1;

const stretches = (from: number | undefined, to: number): boolean => from === undefined || from === 1 || from === to;

export function select(array: NdArray, dim: number, index: number): NdArray {
  if (array.shape.length === 0)
    throw new TensorError('out-of-range', 'a 0-d tensor has no dims to select from; its number is item()');
  const along = normalizeDim(dim, array.shape.length);
  const size = array.shape[along]!;
  if (!Number.isInteger(index) || index < -size || index >= size)
    throw new TensorError(
      'out-of-range',
      `index ${index} is outside dim ${dim} of [${array.shape}], whose size is ${size}`,
    );
  const start = array.offset + (index < 0 ? index + size : index) * array.strides[along]!;
  return windowOf(array, array.shape.toSpliced(along, 1), array.strides.toSpliced(along, 1), start);
}

export function narrow(array: NdArray, dim: number, start: number, length: number): NdArray {
  if (array.shape.length === 0) throw new TensorError('out-of-range', 'a 0-d tensor has no dims to narrow');
  const along = normalizeDim(dim, array.shape.length);
  const size = array.shape[along]!;
  if (length < 0) throw new TensorError('invalid-argument', `length ${length} is negative`);
  if (start < -size || start > size)
    throw new TensorError(
      'out-of-range',
      `start ${start} is outside dim ${dim} of [${array.shape}], whose size is ${size}`,
    );
  const from = start < 0 ? start + size : start;
  if (from + length > size)
    throw new TensorError('out-of-range', `${from}..${from + length} reaches beyond dim ${dim} of [${array.shape}]`);
  return slice(array, along, from, from + length, 1);
}

/** Every `step`th index from `start` up to `end`. What lies outside is clipped, as Python's slices are. */
export function slice(array: NdArray, dim: number, start: number, end: number, step: number): NdArray {
  if (array.shape.length === 0) throw new TensorError('out-of-range', 'a 0-d tensor has no dims to slice');
  if (!(step > 0)) throw new TensorError('invalid-argument', `step ${step} must be above 0`);
  const along = normalizeDim(dim, array.shape.length);
  const size = array.shape[along]!;
  const from = clip(start, size);
  const length = Math.max(0, Math.ceil((clip(end, size) - from) / step));
  return windowOf(
    array,
    array.shape.with(along, length),
    array.strides.with(along, array.strides[along]! * step),
    array.offset + from * array.strides[along]!,
  );
}

/** A start or end within 0..size; negative ones count from the end. */
export const clip = (index: number, size: number): number =>
  Math.min(Math.max(index < 0 ? index + size : index, 0), size);

/** The array in another shape without moving a number, or undefined where its strides do not allow that. */
export function viewAs(array: NdArray, shape: Shape): NdArray | undefined {
  const strides = stridesFor(array, shape);
  return strides && windowOf(array, shape, strides);
}

/** The shape asked for, with a -1 worked out. */
export function resolveShape(array: NdArray, shape: Shape): Shape {
  const unknown = shape.filter((size) => size === -1).length;
  const known = sizeOf(shape.filter((size) => size !== -1));
  const found = `[${shape}] does not suit [${array.shape}], which has ${array.size} elements`;
  if (unknown > 1 || shape.some((size) => size < -1 || !Number.isInteger(size)))
    throw new TensorError('invalid-argument', `${found}: sizes are at least 0, and one of them may be -1`);
  if (unknown === 0 && known === array.size) return shape;
  if (unknown === 1 && known === 0 && array.size === 0)
    throw new TensorError('shape-mismatch', `${found}: beside a size of 0 the -1 could be anything`);
  if (unknown === 1 && known > 0 && array.size % known === 0)
    return shape.map((size) => (size === -1 ? array.size / known : size));
  throw new TensorError('shape-mismatch', found);
}

/**
 * Strides under which `shape` steps through the same elements in the same order. Dims of the array that lie in one row
 * form a block; each block must be a product of consecutive new sizes.
 */
function stridesFor(array: NdArray, shape: Shape): Strides | undefined {
  if (array.size === 0) return viewOfNothing(array, shape);
  const strides = new Array<number>(shape.length).fill(1);
  let next = shape.length - 1;
  let blockSize = 1;
  let blockStep = array.strides.at(-1) ?? 1;
  for (let dim = array.shape.length - 1; dim >= 0; dim--) {
    blockSize *= array.shape[dim]!;
    const inRow = dim > 0 && (array.shape[dim - 1] === 1 || array.strides[dim - 1] === blockSize * blockStep);
    if (inRow) continue;
    let filled = 1;
    while (next >= 0 && (filled < blockSize || shape[next] === 1)) {
      strides[next] = filled * blockStep;
      filled *= shape[next--]!;
    }
    if (filled !== blockSize) return undefined;
    blockSize = 1;
    blockStep = array.strides[dim - 1] ?? 1;
  }
  return strides;
}

/** Any strides do where there are no elements; the row-major ones are the ones expected. */
function viewOfNothing(array: NdArray, shape: Shape): Strides {
  if (array.shape.length === shape.length && array.shape.every((size, dim) => size === shape[dim]))
    return array.strides;
  let step = 1;
  return shape
    .map((_, i) => {
      const at = shape.length - 1 - i;
      const stride = step;
      step *= Math.max(shape[at]!, 1);
      return stride;
    })
    .reverse();
}

/** The array in another shape: a window where its strides allow that, else a copy. */
export const reshaped = (array: NdArray, shape: Shape): NdArray =>
  viewAs(array, shape) ?? contiguous(rowMajorCopy(array).data, array.dtype, shape);
