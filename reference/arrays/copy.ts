/** Moves elements between arrays: copies, casts, and writing over a window. */
import { allocate, type Data } from './allocate.ts';
import { contiguous, type NdArray } from './array.ts';
import { type Dtype, type Element, isFloating } from './dtype.ts';
import { resultOf } from './layout.ts';
import { eachLine } from './lines.ts';
import { truncate } from './scalar.ts';

/** A copy that lies in memory as the array does, where that is dense. */
export function copy(array: NdArray): NdArray {
  const out = resultOf(array.shape, array.dtype, [array]);
  write(out, array);
  return out;
}

/** A copy in row-major order. */
export function rowMajorCopy(array: NdArray): NdArray {
  const out = contiguous(allocate(array.dtype, array.size), array.dtype, array.shape);
  write(out, array);
  return out;
}

/** The array itself if it has the dtype, else a copy that has. */
export function cast(array: NdArray, dtype: Dtype): NdArray {
  if (array.dtype === dtype) return array;
  const out = resultOf(array.shape, dtype, [array]);
  write(out, array);
  return out;
}

/** Writes `source`, stretched and cast, over the elements of `target`. */
export function write(target: NdArray, source: NdArray): void {
  const { data: to } = target;
  const { data: from } = source;
  const bulk = target.isContiguous && source.isContiguous && target.size === source.size;
  if (bulk && target.dtype === source.dtype) {
    if (target.size < 32)
      for (let k = 0; k < target.size; k++) to[target.offset + k] = from[source.offset + k]! as never;
    else to.set(from.subarray(source.offset, source.offset + source.size) as never, target.offset);
    return;
  }
  const convert = converter(source.dtype, target.dtype);
  eachLine([target, source], (starts, steps, length) => {
    for (let k = 0; k < length; k++)
      to[starts[0]! + k * steps[0]!] = convert(from[starts[1]! + k * steps[1]!]!) as never;
  });
}

/** How an element of one dtype becomes one of another: to int64 by truncation, to bool by "is it not zero?". */
function converter(from: Dtype, to: Dtype): (element: number | bigint) => number | bigint {
  if (from === to) return (element) => element;
  if (to === 'bool') return (element) => (Number(element) === 0 ? 0 : 1);
  if (to === 'int64') return (element) => toInt64(Number(element));
  return Number;
}

/** What is not finite has no int64; the lowest one stands for it, as on x86. */
const toInt64 = (value: number): bigint => (Number.isFinite(value) ? truncate(value) : -(2n ** 63n));

/** The elements in row-major order, as a program sees them. */
export function elementsOf(array: NdArray): Element[] {
  const { data } = rowMajorCopy(array);
  if (array.dtype === 'bool') return Array.from(data as Uint8Array, (byte) => byte !== 0);
  return Array.from(data as ArrayLike<number | bigint>);
}

/** Whether two arrays are windows onto one buffer. */
export const sharesData = (a: NdArray, b: NdArray): boolean => a.data === b.data;

/** The buffer of elements given in order, which must suit the dtype. */
export function dataFrom(elements: readonly Element[], dtype: Dtype): Data {
  const data = allocate(dtype, elements.length);
  elements.forEach((element, i) => {
    data[i] = (
      isFloating(dtype) ? Number(element) : dtype === 'bool' ? Number(Boolean(element)) : BigInt(element)
    ) as never;
  });
  return data;
}
