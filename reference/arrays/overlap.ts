/** Whether windows onto one buffer get in each other's way. */
import type { NdArray } from './array.ts';
import { sharesData } from './copy.ts';
import { isDense } from './layout.ts';
import { sameShape } from './shape.ts';

/** Whether one place in memory is several elements, as an expanded dim makes it. */
export const repeatsElements = (array: NdArray): boolean =>
  !array.isContiguous && array.shape.some((size, dim) => size > 1 && array.strides[dim] === 0);

/** Whether two dense windows share memory, and not element for element. Of others it is not known: false. */
export function overlapsPartly(a: NdArray, b: NdArray): boolean {
  if (!sharesData(a, b) || a.size === 0 || b.size === 0 || !isDense(a) || !isDense(b)) return false;
  if (a.offset === b.offset && a.size === b.size) return !sameShape(a.strides, b.strides);
  return a.offset < b.offset + b.size && b.offset < a.offset + a.size;
}

/** Whether two dense windows share memory. Of others it is not known: false. */
export const overlaps = (a: NdArray, b: NdArray): boolean =>
  overlapsPartly(a, b) || (a.size > 0 && isDense(a) && isSameWindow(a, b));

/** Whether two arrays are the same elements in the same order. */
export const isSameWindow = (a: NdArray, b: NdArray): boolean =>
  sharesData(a, b) && a.offset === b.offset && sameShape(a.shape, b.shape) && sameShape(a.strides, b.strides);
