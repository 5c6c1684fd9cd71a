/** One matrix product of 256×256 by 256×256, forward, and backward to both from a gradient of ones. */

import { numbers } from './numbers.ts';
import type { Workload } from './workload.ts';

export const size = 256;
export const left: Float32Array = numbers(3, size * size);
export const right: Float32Array = numbers(4, size * size);

/** Where results are compared: of each matrix its first element, one in the middle and its last. */
export const sampled: readonly number[] = [0, (size / 2) * size + 7, size * size - 1];

const at = (matrix: Float32Array, row: number, column: number): number => matrix[row * size + column]!;

const range = Array.from({ length: size }, (_, i) => i);

const sum = (term: (i: number) => number): number => range.reduce((total, i) => total + term(i), 0);

export const matmul: Workload = {
  title: `matmul ${size}×${size}×${size}, forward and both gradients`,
  tolerance: 1e-4,
  expected() {
    const of = (element: (row: number, column: number) => number) =>
      sampled.map((index) => element(Math.floor(index / size), index % size));
    return [
      ...of((row, column) => sum((i) => at(left, row, i) * at(right, i, column))),
      ...of((_, column) => sum((i) => at(right, column, i))),
      ...of((row) => sum((i) => at(left, i, row))),
    ];
  },
};
