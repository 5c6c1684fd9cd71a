/** One number against what was expected of it. */

/**
 * How far `actual` is from `ideal`, as a fraction of `bound`: 0 where they are equal, at most 1 where rounding explains the
 * difference, Infinity where nothing does. NaN equals NaN and nothing else; an infinity equals itself; a bound that is
 * no positive number allows nothing.
 */
export function distance(actual: number, ideal: number, bound: number): number {
  if (actual === ideal || Object.is(actual, ideal)) return 0;
  if (!Number.isFinite(actual) || !Number.isFinite(ideal)) return Infinity;
  if (!(bound > 0 && bound < Infinity)) return Infinity;
  return Math.abs(actual - ideal) / bound;
}

/** Whether both are zero but of opposite signs. */
export const zerosDiffer = (a: number, b: number): boolean => a === 0 && b === 0 && !Object.is(a, b);
