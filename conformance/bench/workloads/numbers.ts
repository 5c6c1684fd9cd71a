/** Seeded numbers for the workloads, all exactly representable in float32. */
import { randomStream } from '../../catalogue/random.ts';

/** So many numbers between -scale and scale. */
export function numbers(seed: number, count: number, scale = 1): Float32Array {
  const next = randomStream(seed);
  return Float32Array.from({ length: count }, () => ((next() / 2 ** 32) * 2 - 1) * scale);
}

/** So many whole numbers from 0 to below `limit`. */
export function wholeNumbers(seed: number, count: number, limit: number): readonly number[] {
  const next = randomStream(seed);
  return Array.from({ length: count }, () => next() % limit);
}

/** A flat matrix as nested rows. */
export function rowsOf(flat: Float32Array, columns: number): number[][] {
  return Array.from({ length: flat.length / columns }, (_, row) =>
    Array.from(flat.subarray(row * columns, (row + 1) * columns)),
  );
}
