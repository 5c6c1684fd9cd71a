/** Moves elements by an index for each: what `gather` reads from, `scatter` and `scatterAdd` write to. */
import { TensorError } from '../error.ts';
import { type NdArray, zeros } from './array.ts';
import { rowMajorCopy } from './copy.ts';
import { eachStart } from './lines.ts';
import { normalizeDim } from './shape.ts';

/** `out[i][j]… = array[index[i][j]…][j]…`, where the index replaces the one along `dim`. */
export function gather(array: NdArray, dim: number, index: NdArray): NdArray {
  checkIndexShape(array, dim, index);
  const out = zeros(index.shape, array.dtype);
  eachIndexed(array, dim, index, (position, at) => {
    out.data[at] = array.data[position]! as never;
  });
  return out;
}

/** A copy of `array` with every element of `source` put where `gather` would have read it; of several, the last. */
export function scatter(array: NdArray, dim: number, index: NdArray, source: NdArray): NdArray {
  return scattered(array, dim, index, source, (to, position, element) => {
    to[position] = element;
  });
}

/** A copy of `array` to which every element of `source` is added where `gather` would have read it. */
export function scatterAdd(array: NdArray, dim: number, index: NdArray, source: NdArray): NdArray {
  return scattered(array, dim, index, source, adderOf(array));
}

/** A copy of `array` with one element put wherever `gather` would have read. */
export function scatterValue(array: NdArray, dim: number, index: NdArray, value: number | bigint): NdArray {
  checkIndexShape(array, dim, index);
  const out = rowMajorCopy(array);
  eachIndexed(out, dim, index, (position) => {
    out.data[position] = value as never;
  });
  return out;
}

/** Puts an element into a buffer; whatever the dtype, both are of one kind. */
export type Put = (to: Float64Array, position: number, element: number) => void;

/** How elements are added to an array's: of bools, the sum of two trues is true. */
export const adderOf = ({ dtype }: NdArray): Put =>
  dtype === 'bool'
    ? (to, position, element) => {
        to[position]! |= element;
      }
    : (to, position, element) => {
        to[position]! += element;
      };

function scattered(array: NdArray, dim: number, index: NdArray, source: NdArray, put: Put): NdArray {
  checkIndexShape(array, dim, index);
  checkCovers(source, index);
  const out = rowMajorCopy(array);
  const to = out.data as Float64Array;
  const from = source.data as Float64Array;
  const starts: number[] = [];
  eachStart({ ...source, shape: index.shape, size: index.size }, (start) => starts.push(start));
  eachIndexed(out, dim, index, (position, at) => put(to, position, from[starts[at]!]!));
  return out;
}

/** Visits each element of `index` with the position in the array's buffer that it points to. */
function eachIndexed(array: NdArray, dim: number, index: NdArray, visit: (position: number, at: number) => void): void {
  const along = normalizeDim(dim, array.shape.length);
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

/** As many dims as the array, and but for `dim` no longer than it. A 0-d tensor is taken to have one dim. */
function checkIndexShape(array: NdArray, dim: number, index: NdArray): void {
  const along = normalizeDim(dim, array.shape.length);
  if (index.size === 0) return;
  const rank = Math.max(array.shape.length, 1);
  if (Math.max(index.shape.length, 1) !== rank)
    throw new TensorError(
      'shape-mismatch',
      `an index into [${array.shape}] must have ${rank} dims, not the shape [${index.shape}]`,
    );
  index.shape.forEach((size, at) => {
    if (at !== along && size > (array.shape[at] ?? 1))
      throw new TensorError(
        'shape-mismatch',
        `the index [${index.shape}] is larger than [${array.shape}] in dim ${at}`,
      );
  });
}

/** Whether there is an element of the source for each index. */
function checkCovers(source: NdArray, index: NdArray): void {
  if (index.size === 0) return;
  const hasRank = Math.max(source.shape.length, 1) === Math.max(index.shape.length, 1);
  if (!hasRank || index.shape.some((size, dim) => size > (source.shape[dim] ?? 1)))
    throw new TensorError(
      'shape-mismatch',
      `src of shape [${source.shape}] has not an element for each index of [${index.shape}]: it must be as large`,
    );
}
