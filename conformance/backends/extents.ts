/** What PyTorch's ops that move elements say of shapes, worked out for libraries that are told it in other words. */
import { Unsupported } from '../interpreter/unsupported.ts';

/** A dimension counted from the front. One that is not there is no library's to refuse where an adapter works out the shape. */
export function fromFront(dim: number, rank: number): number {
  const counted = dim < 0 ? dim + rank : dim;
  if (counted < 0 || counted >= Math.max(rank, 1))
    throw new Unsupported('dims', `dimension ${dim} of ${rank} is asked of the adapter here, and not of the library`);
  return counted;
}

/** The shape with the dimensions from `start` to `end` made one. */
export function flattened(shape: readonly number[], start = 0, end = -1): readonly number[] {
  const [from, to] = [fromFront(start, shape.length), fromFront(end, shape.length)];
  const merged = shape.slice(from, to + 1).reduce((product, extent) => product * extent, 1);
  return shape.toSpliced(from, to + 1 - from, merged);
}

/** The shape with a dimension made several. */
export const unflattened = (shape: readonly number[], dim: number, sizes: readonly number[]): readonly number[] =>
  shape.toSpliced(fromFront(dim, shape.length), 1, ...sizes);

/** The size that is expanded to, with the extents that -1 leaves as they are. */
export const expanded = (shape: readonly number[], size: readonly number[]): readonly number[] =>
  size.map((extent, dim) => (extent === -1 ? shape[dim + shape.length - size.length]! : extent));

/** Those of the dimensions that squeezing takes away: a dimension of another extent than 1 stays. */
export const squeezed = (shape: readonly number[], dims: readonly number[]): readonly number[] =>
  dims.map((dim) => fromFront(dim, shape.length)).filter((dim) => shape[dim] === 1);

/** For each place the dimension that `movedim` puts there. */
export function moved(rank: number, source: readonly number[], destination: readonly number[]): readonly number[] {
  const [from, to] = [source, destination].map((dims) => dims.map((dim) => fromFront(dim, rank)));
  const all = Array.from({ length: rank }, (_, dim) => dim);
  const rest = all.filter((dim) => !from!.includes(dim));
  return all.map((place) => (to!.includes(place) ? from![to!.indexOf(place)]! : rest.shift()!));
}

/** The order of dimensions in which two are swapped. */
export function swapped(rank: number, dim0: number, dim1: number): readonly number[] {
  const [from, to] = [fromFront(dim0, rank), fromFront(dim1, rank)];
  const all = Array.from({ length: rank }, (_, dim) => dim);
  return all.with(from, to).with(to, from);
}

/** The extents of the parts that a dimension is cut into, all of one size but perhaps the last. */
export const cut = (extent: number, size: number): readonly number[] =>
  Array.from({ length: Math.max(1, Math.ceil(extent / size)) }, (_, nth) => Math.min(size, extent - nth * size));

/** The places between parts of these extents. */
export const cuts = (sizes: readonly number[]): readonly number[] =>
  sizes.slice(1).map((_, nth) => sizes.slice(0, nth + 1).reduce((sum, size) => sum + size, 0));

/** `start` and `end` as Python reads them: from the end where negative, and never outside. */
export function inside(extent: number, start: number, end: number): readonly [number, number] {
  const clamped = (index: number) => Math.min(Math.max(index < 0 ? index + extent : index, 0), extent);
  return [clamped(start), Math.max(clamped(start), clamped(end))];
}

/** Where `length` elements from `start` on begin and end. What does not fit is no library's to refuse, as above. */
export function stretch(extent: number, start: number, length: number): readonly [number, number] {
  const from = start < 0 ? start + extent : start;
  if (from < 0 || length < 0 || from + length > extent)
    throw new Unsupported('narrow', `${length} of ${extent} elements from ${start} on are asked of the adapter here`);
  return [from, from + length];
}
