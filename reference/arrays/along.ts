/** Functions of whole lines: each line along a dim is rewritten in double precision, and rounded once when it is stored. */
import { allocate } from './allocate.ts';
import { contiguous, type NdArray, windowOf } from './array.ts';
import { eachStart } from './lines.ts';
import { normalizeDim } from './shape.ts';

/** A row-major array with every line along `dim` rewritten by `rewrite`. A 0-d array is one line of one element. */
export function alongDim(array: NdArray, dim: number, rewrite: (line: Float64Array) => void): NdArray {
  const { shape } = array;
  const along = normalizeDim(dim, shape.length);
  const out = contiguous(allocate(array.dtype, array.size), array.dtype, shape);
  const line = new Float64Array(shape[along] ?? 1);
  if (array.size === 0) return out;
  const step = array.strides[along] ?? 0;
  const outStep = out.strides[along] ?? 0;
  const starts: number[] = [];
  eachStart(firstsOf(array, along), (start) => starts.push(start));
  eachStart(firstsOf(out, along), (outStart, at) => {
    for (let k = 0; k < line.length; k++) line[k] = array.data[starts[at]! + k * step] as number;
    rewrite(line);
    for (let k = 0; k < line.length; k++) out.data[outStart + k * outStep] = line[k]!;
  });
  return out;
}

/** The first element of each line. */
const firstsOf = (array: NdArray, along: number): NdArray =>
  array.shape.length === 0 ? array : windowOf(array, array.shape.with(along, 1), array.strides);
