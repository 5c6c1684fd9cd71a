/** Where the elements lie that lists of indices select: as numbers into the array's elements in row-major order. */
import { TensorError } from '../error.ts';
import { allocate } from './allocate.ts';
import { contiguous, type NdArray, scalarArray } from './array.ts';
import { rowMajorCopy } from './copy.ts';
import type { Dtype } from './dtype.ts';
import { adderOf } from './gathering.ts';
import { binary } from './pointwise.ts';
import { broadcastShapes, rowMajor, type Shape, sameShape } from './shape.ts';
import { expand, reshaped } from './views.ts';

const sums = binary({ int64: (a, b) => a + b });

/** An index: integers for one dim, or a mask for as many as it has. The dim is the first that it stands for. */
export interface Index {
  readonly dim: number;
  readonly array: NdArray;
}

/** How many dims an index stands for. */
export const dimsOfIndex = ({ dtype, shape }: { readonly dtype: Dtype; readonly shape: Shape }): number =>
  dtype === 'bool' ? shape.length : 1;

/** The positions that indices, in the order of their dims, select; dims for which there is none are taken whole. */
export function positionsOf(given: Shape, givenIndices: readonly Index[]): NdArray {
  checkRoom(given, givenIndices);
  const { shape, indices } = withDimsOfFlags(given, givenIndices);
  const byDim = new Array<NdArray | null>(shape.length).fill(null);
  for (const { dim, array } of indices)
    if (array.dtype === 'bool')
      indicesOfTrue(checkedMask(shape, dim, array)).forEach((integers, nth) => {
        byDim[dim + nth] = integers;
      });
    else byDim[dim] = array;
  return combined(shape, byDim);
}

function checkRoom(shape: Shape, indices: readonly Index[]): void {
  const last = indices.at(-1);
  if (last === undefined) throw new TensorError('invalid-argument', 'needs at least one index tensor');
  const used = last.dim + dimsOfIndex(last.array);
  if (used > shape.length)
    throw new TensorError('out-of-range', `indices for ${used} dims are too many for a tensor of shape [${shape}]`);
}

/** A mask without dims selects all or nothing: it stands for a dim of size 1 that is put in for it. */
function withDimsOfFlags(shape: Shape, indices: readonly Index[]): { shape: Shape; indices: readonly Index[] } {
  const sizes = [...shape];
  let added = 0;
  const placed = indices.map(({ dim, array }) => {
    const at = dim + added;
    if (array.dtype !== 'bool' || array.shape.length > 0) return { dim: at, array };
    sizes.splice(at, 0, 1);
    added++;
    return { dim: at, array: reshaped(array, [1]) };
  });
  return { shape: sizes, indices: placed };
}

function checkedMask(shape: Shape, dim: number, mask: NdArray): NdArray {
  const masked = shape.slice(dim, dim + mask.shape.length);
  if (!sameShape(masked, mask.shape))
    throw new TensorError('shape-mismatch', `a mask of shape [${mask.shape}] does not fit the dims [${masked}]`);
  return mask;
}

/**
 * The positions that indices select, in the shape of what they select. An index stands for its dim, null for a dim that
 * is taken whole. Indices broadcast together, and their dims come where the first of them was, or first if dims that
 * are taken whole lie between them.
 */
function combined(shape: Shape, indices: readonly (NdArray | null)[]): NdArray {
  const together = indices.reduce((joint, index) => (index ? broadcastShapes(joint, index.shape) : joint), [] as Shape);
  const places = indices.flatMap((index, dim) => (index ? [dim] : []));
  const areAdjacent = places.at(-1)! - places[0]! === places.length - 1;
  const before = areAdjacent ? places[0]! : 0;
  const whole = indices.flatMap((index, dim) => (index ? [] : [dim]));
  const strides = rowMajor(shape);
  let positions = scalarArray(0n, 'int64');
  whole.forEach((dim, nth) => {
    const after = whole.length - 1 - nth + (nth < before ? together.length : 0);
    positions = sums(positions, followedBy(after, multiples(shape[dim]!, strides[dim]!)));
  });
  for (const dim of places) {
    const steps = stepsOf(indices[dim]!, dim, shape[dim]!, strides[dim]!);
    positions = sums(positions, followedBy(whole.length - before, steps));
  }
  return positions;
}

/** The array with dims of size 1 after its own, so that it broadcasts along what comes before. */
const followedBy = (count: number, array: NdArray): NdArray =>
  reshaped(array, [...array.shape, ...Array(count).fill(1)]);

/** 0, `step`, twice `step`… */
function multiples(count: number, step: number): NdArray {
  const data = allocate('int64', count) as BigInt64Array;
  for (let i = 0; i < count; i++) data[i] = BigInt(i * step);
  return contiguous(data, 'int64', [count]);
}

/** Each index times the stride of its dim. */
function stepsOf(index: NdArray, dim: number, size: number, stride: number): NdArray {
  const steps = rowMajorCopy(index);
  const data = steps.data as BigInt64Array;
  data.forEach((chosen, i) => {
    if (chosen < -size || chosen >= size)
      throw new TensorError('out-of-range', `index ${chosen} is outside dim ${dim}, whose size is ${size}`);
    data[i] = (chosen < 0 ? chosen + BigInt(size) : chosen) * BigInt(stride);
  });
  return steps;
}

/** The indices, one array for each dim, of the elements that are true. */
function indicesOfTrue(mask: NdArray): NdArray[] {
  const { data } = rowMajorCopy(mask);
  const chosen = Array.from(data as Uint8Array).flatMap((element, at) => (element === 0 ? [] : [at]));
  return rowMajor(mask.shape).map((stride, dim) => {
    const indices = chosen.map((at) => BigInt(Math.floor(at / stride) % mask.shape[dim]!));
    return contiguous(BigInt64Array.from(indices), 'int64', [chosen.length]);
  });
}

/** The elements at the positions. */
export function takeAt(array: NdArray, positions: NdArray): NdArray {
  const source = rowMajorCopy(array).data;
  const out = contiguous(allocate(array.dtype, positions.size), array.dtype, positions.shape);
  eachPosition(positions, (place, at) => {
    out.data[at] = source[place]! as never;
  });
  return out;
}

/** A row-major copy of `array` in which values stand at the positions; of several for one position, the last. */
export function putAt(array: NdArray, positions: NdArray, values: NdArray): NdArray {
  const out = rowMajorCopy(array);
  const source = rowMajorCopy(expand(values, positions.shape)).data;
  eachPosition(positions, (place, at) => {
    out.data[place] = source[at]! as never;
  });
  return out;
}

/** A row-major copy of `array` to which values are added at the positions. */
export function addAt(array: NdArray, positions: NdArray, values: NdArray): NdArray {
  const out = rowMajorCopy(array);
  const add = adderOf(array);
  const target = out.data as Float64Array;
  const source = rowMajorCopy(expand(values, positions.shape)).data as Float64Array;
  eachPosition(positions, (place, at) => {
    add(target, place, source[at]!);
  });
  return out;
}

function eachPosition(positions: NdArray, visit: (place: number, at: number) => void): void {
  (rowMajorCopy(positions).data as BigInt64Array).forEach((place, at) => {
    visit(Number(place), at);
  });
}
