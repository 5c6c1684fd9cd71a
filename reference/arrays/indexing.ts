/** Moves elements by position: joining, and setting a slice into zeros. */
import { TensorError } from '../error.ts';
import { type NdArray, zeros } from './array.ts';
import { write } from './copy.ts';
import { unsqueeze } from './dims.ts';
import { normalizeDim, type Shape, sameShape } from './shape.ts';
import { slice } from './views.ts';

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

/** Joins arrays of one shape along a new dim. */
export function stack(arrays: readonly NdArray[], dim: number): NdArray {
  const [first] = arrays;
  if (!first) throw new TensorError('invalid-argument', 'needs at least one tensor');
  const at = normalizeDim(dim, first.shape.length + 1);
  for (const { shape } of arrays)
    if (!sameShape(shape, first.shape))
      throw new TensorError('shape-mismatch', `[${first.shape}] and [${shape}] differ; what is stacked has one shape`);
  return concat(
    arrays.map((array) => unsqueeze(array, at)),
    at,
  );
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
