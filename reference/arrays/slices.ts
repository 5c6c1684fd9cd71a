/** Moves whole slices of a dim by a list of indices: what `indexSelect` takes out, `indexAdd` adds to. */
import { TensorError } from '../error.ts';
import { type NdArray, zeros } from './array.ts';
import { rowMajorCopy } from './copy.ts';
import { adderOf } from './gathering.ts';
import { normalizeDim, sameShape, sizeOf } from './shape.ts';

/** The slices of a dim that the indices name, one after another. */
export function indexSelect(array: NdArray, dim: number, index: NdArray): NdArray {
  const { along, chosen } = slicesOf(array, dim, index);
  if (array.shape.length === 0 && chosen.length !== 1)
    throw new TensorError('shape-mismatch', `of a 0-d tensor one index selects, not ${chosen.length}`);
  const out = zeros(array.shape.length === 0 ? [] : array.shape.with(along, chosen.length), array.dtype);
  const { data } = rowMajorCopy(array);
  eachSlice(array, along, chosen, (inArray, inSlices, length) => {
    for (let k = 0; k < length; k++) out.data[inSlices + k] = data[inArray + k]! as never;
  });
  return out;
}

/** A copy of `array` to which each slice of `source`, times `factor`, is added where its index says. */
export function indexAdd(
  array: NdArray,
  dim: number,
  index: NdArray,
  source: NdArray,
  factor: number | bigint,
): NdArray {
  const { along, chosen } = slicesOf(array, dim, index);
  checkSlices(array, along, chosen.length, source);
  const out = rowMajorCopy(array);
  const add = adderOf(array);
  const to = out.data as Float64Array;
  const from = rowMajorCopy(source).data as Float64Array;
  eachSlice(array, along, chosen, (inArray, inSlices, length) => {
    for (let k = 0; k < length; k++) add(to, inArray + k, from[inSlices + k]! * (factor as number));
  });
  return out;
}

/** Visits the parts of slices that lie in a row: where one starts in the array and among the slices, and its length. */
function eachSlice(
  { shape }: NdArray,
  along: number,
  chosen: readonly number[],
  visit: (inArray: number, inSlices: number, length: number) => void,
): void {
  const outer = sizeOf(shape.slice(0, along));
  const inner = sizeOf(shape.slice(along + 1));
  const size = shape[along] ?? 1;
  for (let row = 0; row < outer; row++)
    chosen.forEach((index, at) => {
      visit((row * size + index) * inner, (row * chosen.length + at) * inner, inner);
    });
}

/** The dim, and the indices into it. A 0-d index counts as a list of one. */
function slicesOf(array: NdArray, dim: number, index: NdArray): { along: number; chosen: readonly number[] } {
  const along = normalizeDim(dim, array.shape.length);
  if (index.shape.length > 1)
    throw new TensorError('shape-mismatch', `an index must be a list, with one dim, not the shape [${index.shape}]`);
  const size = array.shape[along] ?? 1;
  const chosen = Array.from(rowMajorCopy(index).data as BigInt64Array, Number);
  for (const one of chosen)
    if (one < 0 || one >= size)
      throw new TensorError(
        'out-of-range',
        `index ${one} is outside dim ${dim} of [${array.shape}], whose size is ${size}`,
      );
  return { along, chosen };
}

function checkSlices(array: NdArray, along: number, count: number, source: NdArray): void {
  const wanted = array.shape.length === 0 ? [] : array.shape.with(along, count);
  if (!sameShape(source.shape, wanted) || (array.shape.length === 0 && count !== 1))
    throw new TensorError(
      'shape-mismatch',
      `${count} slices of [${array.shape}] have the shape [${wanted}], and the source has [${source.shape}]`,
    );
}
