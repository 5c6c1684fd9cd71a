/** Reductions see an array as lines: the dims to be reduced joined to one, and a line of elements for each result. */
import { allocate, type Data } from './allocate.ts';
import { contiguous, type NdArray, windowOf } from './array.ts';
import type { Dtype } from './dtype.ts';
import { eachStart } from './lines.ts';
import { type Shape, sizeOf } from './shape.ts';
import { permute, reshaped } from './views.ts';

/** The shape that is left of `shape` when `dims` are reduced. */
export const reducedShape = (shape: Shape, dims: readonly number[], keepdim: boolean): Shape =>
  keepdim ? shape.map((size, dim) => (dims.includes(dim) ? 1 : size)) : shape.filter((_, dim) => !dims.includes(dim));

/** A line of elements in a buffer. */
export interface DimLine {
  readonly data: Data;
  readonly start: number;
  readonly step: number;
  readonly length: number;
}

/** Visits the line of each result, in row-major order of the results. Dims are counted from 0. */
export function eachDimLine(array: NdArray, dims: readonly number[], visit: (line: DimLine, at: number) => void): void {
  const lines = withDimsJoined(array, dims);
  const length = lines.shape.at(-1)!;
  const step = lines.strides.at(-1)!;
  eachStart(windowOf(lines, lines.shape.with(-1, 1), lines.strides), (start, at) =>
    visit({ data: lines.data, start, step, length }, at),
  );
}

/** The array with some dims behind all others, and as one. The imagined dim of a 0-d array is none of its dims. */
function withDimsJoined(array: NdArray, reduced: readonly number[]): NdArray {
  const dims = reduced.filter((dim) => dim < array.shape.length);
  const kept = [...array.shape.keys()].filter((dim) => !dims.includes(dim));
  const keptShape = kept.map((dim) => array.shape[dim]!);
  const joined = sizeOf(dims.map((dim) => array.shape[dim]!));
  return reshaped(permute(array, [...kept, ...dims]), [...keptShape, joined]);
}

/** One element for each line. */
export function reduceLines(
  array: NdArray,
  dims: readonly number[],
  { keepdim, dtype = array.dtype }: { readonly keepdim: boolean; readonly dtype?: Dtype },
  reduce: (line: DimLine) => number | bigint,
): NdArray {
  const shape = reducedShape(array.shape, dims, keepdim);
  const out = contiguous(allocate(dtype, sizeOf(shape)), dtype, shape);
  eachDimLine(array, dims, (line, at) => {
    out.data[at] = reduce(line) as never;
  });
  return out;
}
