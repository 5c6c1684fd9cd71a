/** Sums that no order of adding can round: every partial sum is a short number. */

/** Finer grids than 2^-12 are not looked for. */
const finest = 2 ** -12;

/** So many multiples of a grid's step have an exact float32. */
const exactMultiples = 2 ** 24;

/**
 * The step of the coarsest grid on which all numbers lie, no coarser than the whole numbers; undefined where it would be
 * too fine.
 */
export function gridStep(numbers: Iterable<number>): number | undefined {
  let step = 1;
  for (const number of numbers) {
    while (step >= finest && !Number.isInteger(number / step)) step /= 2;
    if (step < finest) return undefined;
  }
  return step;
}

/** Whether sums of products of two numbers on the grid stay exact, if their magnitudes add up to at most `magnitude`. */
export const sumsExactly = (step: number, magnitude: number): boolean => magnitude < exactMultiples * step * step;
