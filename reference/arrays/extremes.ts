/** The largest and the smallest elements, and where they are. NaN comes before every number. */
import { TensorError } from '../error.ts';
import { allocate } from './allocate.ts';
import { contiguous, type NdArray, scalarArray } from './array.ts';
import { type DimLine, eachDimLine, reducedShape, reduceLines } from './dim-lines.ts';
import { eachLine } from './lines.ts';
import { normalizeDim, type Shape, sizeOf } from './shape.ts';
import { reshaped } from './views.ts';

/** Whether an element is to be preferred to another; between equals the first stays. */
export type Prefers = (element: number | bigint, other: number | bigint) => boolean;

export const larger: Prefers = (a, b) => a > b || (Number.isNaN(a) && !Number.isNaN(b));
export const smaller: Prefers = (a, b) => a < b || (Number.isNaN(a) && !Number.isNaN(b));

/** The preferred element of all. */
export function extreme(array: NdArray, prefers: Prefers): NdArray {
  checkHasElements(array.shape, [...array.shape.keys()]);
  let best: number | bigint | undefined;
  eachLine([array], ([start], [step], length) => {
    for (let k = 0; k < length; k++) {
      const element = array.data[start! + k * step!]!;
      if (best === undefined || prefers(element, best)) best = element;
    }
  });
  return scalarArray(best!, array.dtype);
}

/** The preferred elements along dims, counted from 0. */
export function extremesOver(array: NdArray, dims: readonly number[], keepdim: boolean, prefers: Prefers): NdArray {
  checkHasElements(array.shape, dims);
  return reduceLines(array, dims, { keepdim }, (line) => line.data[positionOf(indexIn(line, prefers), line)]!);
}

/** The preferred elements along a dim, and the first index at which each lies. */
export function extremesAlong(
  array: NdArray,
  dim: number,
  keepdim: boolean,
  prefers: Prefers,
): { values: NdArray; indices: NdArray } {
  const dims = [normalizeDim(dim, array.shape.length)];
  checkHasElements(array.shape, dims);
  const shape = reducedShape(array.shape, dims, keepdim);
  const values = allocate(array.dtype, sizeOf(shape));
  const indices = new BigInt64Array(values.length);
  eachDimLine(array, dims, (line, at) => {
    const index = indexIn(line, prefers);
    values[at] = line.data[positionOf(index, line)]! as never;
    indices[at] = BigInt(index);
  });
  return { values: contiguous(values, array.dtype, shape), indices: contiguous(indices, 'int64', shape) };
}

/** The first index of the preferred element among all, in row-major order. */
export function indexOfExtreme(array: NdArray, keepdim: boolean, prefers: Prefers): NdArray {
  checkHasElements(array.shape, [...array.shape.keys()]);
  const { indices } = extremesAlong(reshaped(array, [array.size]), 0, false, prefers);
  return reshaped(indices, keepdim ? array.shape.map(() => 1) : []);
}

const positionOf = (index: number, { start, step }: DimLine): number => start + index * step;

function indexIn({ data, start, step, length }: DimLine, prefers: Prefers): number {
  let index = 0;
  for (let k = 1; k < length; k++) if (prefers(data[start + k * step]!, data[start + index * step]!)) index = k;
  return index;
}

function checkHasElements(shape: Shape, dims: readonly number[]): void {
  const empty = dims.find((dim) => shape[dim] === 0);
  if (empty !== undefined)
    throw new TensorError(
      'invalid-argument',
      `[${shape}] has no elements to choose from along dim ${empty}; choose along a dim that has a size`,
    );
}
