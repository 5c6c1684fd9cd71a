/** Moves elements by position: gathering, adding back, joining, and setting a slice into zeros. */
import { TensorError } from '../error.ts';
import { type NdArray, zeros } from './array.ts';
import { rowMajorCopy, write } from './copy.ts';
import { eachStart } from './lines.ts';
import { normalizeDim, type Shape } from './shape.ts';
import { slice } from './views.ts';

/** `out[i][j]… = array[index[i][j]…][j]…`, where the index replaces the one along `dim`. */
export function gather(array: NdArray, dim: number, index: NdArray): NdArray {
  const out = zeros(index.shape, array.dtype);
  eachIndexed(array, dim, index, (position, at) => {
    out.data[at] = array.data[position]! as never;
  });
  return out;
}

/** A copy of `array` to which every element of `source` is added where `gather` would have read it. */
export function scatterAdd(array: NdArray, dim: number, index: NdArray, source: NdArray): NdArray {
  const out = rowMajorCopy(array);
  const from = rowMajorCopy(source).data;
  const to = out.data as Float64Array;
  eachIndexed(out, dim, index, (position, at) => {
    to[position]! += from[at]! as number;
  });
  return out;
}

/** Visits each element of `index` with the position in the array's buffer that it points to. */
function eachIndexed(array: NdArray, dim: number, index: NdArray, visit: (position: number, at: number) => void): void {
  const rank = array.shape.length;
  const along = normalizeDim(dim, rank);
  checkIndexShape(array, along, index);
  const size = array.shape[along] ?? 1;
  const step = array.strides[along] ?? 0;
  const starts = { ...index, offset: array.offset, strides: array.strides.map((s, d) => (d === along ? 0 : s)) };
  const indices = rowMajorCopy(index).data;
  eachStart(starts, (start, at) => {
    const chosen = Number(indices[at]!);
    if (chosen < 0 || chosen >= size)
      throw new TensorError(
        'out-of-range',
        `index ${chosen} is outside dim ${dim} of [${array.shape}], whose size is ${size}`,
      );
    visit(start + chosen * step, at);
  });
}

function checkIndexShape(array: NdArray, along: number, index: NdArray): void {
  if (index.size === 0) return;
  const rank = Math.max(array.shape.length, 1);
  if (Math.max(index.shape.length, 1) !== rank)
    throw new TensorError(
      'shape-mismatch',
      `an index into [${array.shape}] must have ${rank} dims, not the shape [${index.shape}]`,
    );
  index.shape.forEach((size, dim) => {
    if (dim !== along && size > (array.shape[dim] ?? 1))
      throw new TensorError(
        'shape-mismatch',
        `the index [${index.shape}] is larger than [${array.shape}] in dim ${dim}`,
      );
  });
}

/** Joins arrays along a dim in which alone they may differ. An empty 1-d array joins anything. */
export function concat(arrays: readonly NdArray[], dim: number): NdArray {
  const first = arrays.find((array) => !isSkipped(array)) ?? arrays[0];
  if (!first) throw new TensorError('invalid-argument', 'needs at least one tensor');
  arrays.forEach((array, i) => {
    if (array.shape.length === 0)
      throw new TensorError('shape-mismatch', `tensor ${i} is 0-d and cannot be joined; reshape it to [1]`);
  });
  const along = normalizeDim(dim, first.shape.length);
  const parts = arrays.filter((array) => !isSkipped(array));
  let length = 0;
  for (const part of parts) {
    checkJoins(first, part, along);
    length += part.shape[along]!;
  }
  const out = zeros(first.shape.with(along, length), first.dtype);
  let start = 0;
  for (const part of parts) {
    const end = start + part.shape[along]!;
    write(slice(out, along, start, end, 1), part);
    start = end;
  }
  return out;
}

const isSkipped = (array: NdArray): boolean => array.shape.length === 1 && array.size === 0;

function checkJoins(first: NdArray, part: NdArray, along: number): void {
  const joins =
    part.shape.length === first.shape.length &&
    part.shape.every((size, dim) => dim === along || size === first.shape[dim]);
  if (!joins)
    throw new TensorError('shape-mismatch', `[${first.shape}] and [${part.shape}] may differ in dim ${along} only`);
}

/** Zeros of a shape, with `array` set into a slice of them. */
export function setIntoZeros(array: NdArray, shape: Shape, dim: number, start: number, step: number): NdArray {
  const out = zeros(shape, array.dtype);
  write(slice(out, dim, start, start + array.shape.at(dim)! * step, step), array);
  return out;
}
