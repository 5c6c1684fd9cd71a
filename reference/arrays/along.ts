/** Functions of whole lines: each is rewritten in double precision, and rounded once when it is stored. */
import { allocate } from './allocate.ts';
import { contiguous, type NdArray } from './array.ts';
import { type DimLine, eachDimLine } from './dim-lines.ts';

/** A row-major array in which every line along `dims`, counted from 0, is rewritten by `rewrite`. */
export function rewriteLines(
  array: NdArray,
  dims: readonly number[],
  rewrite: (line: Float64Array, at: number) => void,
): NdArray {
  const out = contiguous(allocate(array.dtype, array.size), array.dtype, array.shape);
  if (array.size === 0) return out;
  const targets: DimLine[] = [];
  eachDimLine(out, dims, (line) => targets.push(line));
  const numbers = new Float64Array(targets[0]!.length);
  eachDimLine(array, dims, (line, at) => {
    for (let k = 0; k < numbers.length; k++) numbers[k] = line.data[line.start + k * line.step] as number;
    rewrite(numbers, at);
    const { start, step } = targets[at]!;
    for (let k = 0; k < numbers.length; k++) out.data[start + k * step] = numbers[k]!;
  });
  return out;
}
