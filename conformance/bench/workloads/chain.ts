/** A chain of 200,000 operations on one number: multiply, add, multiply, add…; forward, and backward to its beginning. */
import type { Workload } from './workload.ts';

export const pairs = 100_000;
export const factor = 1 - 2 ** -17;
export const addend = 2 ** -17;
export const start = 3;

export const chain: Workload = {
  title: `chain of ${(pairs * 2).toLocaleString('en')} operations, forward and backward`,
  tolerance: 1e-2,
  expected() {
    let value = start;
    let slope = 1;
    for (let i = 0; i < pairs; i += 1) {
      value = value * factor + addend;
      slope *= factor;
    }
    return [value, slope];
  },
};
