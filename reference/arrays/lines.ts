/** Walks n-dimensional regions: as a series of lines, so that a kernel has to know one loop only, or by elements. */
import type { NdArray } from './array.ts';
import { expandedStrides, slowestFirst } from './layout.ts';
import type { Strides } from './shape.ts';

/** Handles one line: where each operand starts, its stride along the line, and the line's length. */
export type Line = (starts: readonly number[], steps: readonly number[], length: number) => void;

/**
 * Visits all elements of `operands[0]`, line by line; the others are stretched to its shape. Dims are ordered by its
 * strides, so that lines run through memory, and neighbouring dims that all operands step through evenly are one.
 */
export function eachLine(operands: readonly NdArray[], line: Line): void {
  const { shape, size } = operands[0]!;
  if (size === 0) return;
  const strides = operands.map((operand) => expandedStrides(operand, shape));
  const { sizes, steps } = merge(shape, strides);
  const starts = operands.map((operand) => operand.offset);
  const inner = sizes.length - 1;
  const innerSteps = steps[inner]!;
  const position = sizes.map(() => 0);
  for (;;) {
    line(starts, innerSteps, sizes[inner]!);
    let dim = inner - 1;
    for (; dim >= 0; dim--) {
      position[dim]!++;
      move(starts, steps[dim]!, 1);
      if (position[dim]! < sizes[dim]!) break;
      move(starts, steps[dim]!, -sizes[dim]!);
      position[dim] = 0;
    }
    if (dim < 0) return;
  }
}

function move(starts: number[], steps: readonly number[], times: number): void {
  for (let i = 0; i < starts.length; i++) starts[i]! += steps[i]! * times;
}

/** The dims that remain when those of size 1 are dropped and those that lie in one row are joined, slowest first. */
function merge(shape: readonly number[], strides: readonly Strides[]): { sizes: number[]; steps: number[][] } {
  const sizes: number[] = [];
  const steps: number[][] = [];
  for (const dim of slowestFirst(shape, strides)) {
    const size = shape[dim]!;
    if (size === 1) continue;
    const step = strides.map((stride) => stride[dim]!);
    const outer = steps.at(-1);
    if (outer?.every((stride, i) => stride === step[i]! * size)) {
      sizes[sizes.length - 1]! *= size;
      steps[steps.length - 1] = step;
    } else {
      sizes.push(size);
      steps.push(step);
    }
  }
  return sizes.length > 0 ? { sizes, steps } : { sizes: [1], steps: [strides.map(() => 0)] };
}

/** Visits every element's position in the buffer, in row-major order, with its number. */
export function eachStart(array: NdArray, visit: (start: number, at: number) => void): void {
  const { shape, strides, size } = array;
  const index = shape.map(() => 0);
  let start = array.offset;
  for (let at = 0; at < size; at++) {
    visit(start, at);
    for (let dim = shape.length - 1; dim >= 0; dim--) {
      start += strides[dim]!;
      if (++index[dim]! < shape[dim]!) break;
      start -= strides[dim]! * shape[dim]!;
      index[dim] = 0;
    }
  }
}
