/** Strided arrays: numbers in a flat buffer, and a window onto them. They know nothing of gradients. */
import { allocate, type Data } from './allocate.ts';
import { requireRoom } from './capacity.ts';
import type { Dtype } from './dtype.ts';
import { isRowMajor, rowMajor, type Shape, type Strides, sizeOf } from './shape.ts';

/** A window onto a buffer: the element at indices `i` lies at `offset + Σ i[dim] · strides[dim]`. */
export class NdArray {
  constructor(
    readonly data: Data,
    readonly dtype: Dtype,
    readonly shape: Shape,
    readonly strides: Strides,
    readonly offset: number,
    readonly size: number,
    /** Whether the elements lie one after another in row-major order. */
    readonly isContiguous: boolean,
  ) {
    requireRoom(size, shape.length);
  }
}

/** A row-major array over a buffer that holds exactly its elements. */
export const contiguous = (data: Data, dtype: Dtype, shape: Shape): NdArray =>
  new NdArray(data, dtype, shape, rowMajor(shape), 0, data.length, true);

/** A zeroed row-major array. */
export const zeros = (shape: Shape, dtype: Dtype): NdArray => contiguous(allocate(dtype, sizeOf(shape)), dtype, shape);

/** A zeroed array in the shape of a contiguous one. */
export const zerosLike = (array: NdArray, dtype: Dtype = array.dtype): NdArray =>
  new NdArray(allocate(dtype, array.size), dtype, array.shape, array.strides, 0, array.size, true);

/** An array of one element and no dims. */
export function scalarArray(value: number | bigint, dtype: Dtype): NdArray {
  const data = allocate(dtype, 1);
  data.fill(value as never); // a bigint for int64, else a number
  return new NdArray(data, dtype, [], [], 0, 1, true);
}

/** Any window onto a buffer. */
export const strided = (data: Data, dtype: Dtype, shape: Shape, strides: Strides, offset: number): NdArray =>
  new NdArray(data, dtype, shape, strides, offset, sizeOf(shape), isRowMajor(shape, strides));

/** Another window onto the buffer of `array`. */
export const windowOf = (array: NdArray, shape: Shape, strides: Strides, offset = array.offset): NdArray =>
  strided(array.data, array.dtype, shape, strides, offset);
