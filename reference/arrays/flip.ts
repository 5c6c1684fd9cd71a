/** The elements in the opposite order along dims. */
import { allocate } from './allocate.ts';
import { contiguous, type NdArray } from './array.ts';
import { eachStart } from './lines.ts';
import { distinctDims } from './shape.ts';

/** A copy that runs backwards along dims. */
export function flip(array: NdArray, dims: readonly number[]): NdArray {
  const flipped = distinctDims(dims, array.shape.length).filter((dim) => dim < array.shape.length);
  const out = contiguous(allocate(array.dtype, array.size), array.dtype, array.shape);
  const last = flipped.reduce((offset, dim) => offset + (array.shape[dim]! - 1) * array.strides[dim]!, array.offset);
  const strides = array.strides.map((stride, dim) => (flipped.includes(dim) ? -stride : stride));
  eachStart({ ...array, strides, offset: last }, (position, at) => {
    out.data[at] = array.data[position]! as never;
  });
  return out;
}
