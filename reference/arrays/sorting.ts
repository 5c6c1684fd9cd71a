/** Puts the elements of every line along a dim in order. NaN counts as larger than any number. */
import { TensorError } from '../error.ts';
import { type NdArray, windowOf, zeros } from './array.ts';
import { eachStart } from './lines.ts';
import { normalizeDim } from './shape.ts';

/** Elements in order, and the index along the dim at which each was. */
export interface Sorted {
  readonly values: NdArray;
  readonly indices: NdArray;
}

/** The first `count` elements of each line in its order, or all; equal ones stay as they stood. */
export function sort(array: NdArray, dim: number, descending: boolean, count?: number): Sorted {
  const along = normalizeDim(dim, array.shape.length);
  const size = array.shape[along] ?? 1;
  const kept = count ?? size;
  if (kept < 0 || kept > size)
    throw new TensorError(
      'out-of-range',
      `${kept} elements are asked of dim ${dim} of [${array.shape}], which has ${size}`,
    );
  const shape = array.shape.length === 0 && kept === 1 ? [] : array.shape.with(along, kept);
  const values = zeros(shape, array.dtype);
  const indices = zeros(shape, 'int64');
  const step = array.strides[along] ?? 0;
  const outStep = values.strides[along] ?? 0;
  const starts = startsOfLines(array, along);
  startsOfLines(values, along).forEach((outStart, at) => {
    const order = orderOf(array, starts[at]!, step, size, descending);
    for (let k = 0; k < kept; k++) {
      values.data[outStart + k * outStep] = array.data[starts[at]! + order[k]! * step]! as never;
      indices.data[outStart + k * outStep] = BigInt(order[k]!) as never;
    }
  });
  return { values, indices };
}

/** Where each line along a dim begins; none where the lines have no elements. */
function startsOfLines(array: NdArray, along: number): number[] {
  const starts: number[] = [];
  const firsts =
    array.shape.length === 0 || array.size === 0 ? array : windowOf(array, array.shape.with(along, 1), array.strides);
  eachStart(firsts, (start) => starts.push(start));
  return starts;
}

function orderOf({ data }: NdArray, start: number, step: number, size: number, descending: boolean): number[] {
  const element = (index: number) => data[start + index * step]!;
  const order = Array.from({ length: size }, (_, index) => index);
  return descending
    ? order.sort((a, b) => comparison(element(b), element(a)))
    : order.sort((a, b) => comparison(element(a), element(b)));
}

function comparison(a: number | bigint, b: number | bigint): number {
  if (a < b) return -1;
  if (a > b) return 1;
  return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
}
