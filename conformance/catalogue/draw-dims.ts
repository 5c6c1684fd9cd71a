/** Dims of a shape, counted from the end half of the time. */
import type { Shape } from '../../spec/index.ts';
import { between, type Choices, chance, shuffled } from './choices.ts';

/** A dim, said from the front or from the end. A tensor without dims is taken to have one. */
export const signed = (choices: Choices, dim: number, rank: number): number =>
  chance(choices, 50) ? dim - Math.max(rank, 1) : dim;

/** Some dims, at least one where there are any, in any order. */
export function drawDims(first: Shape, choices: Choices): number[] {
  const dims = shuffled(choices, [...first.keys()]);
  return dims
    .slice(0, between(choices, Math.min(1, dims.length), dims.length))
    .map((dim) => signed(choices, dim, first.length));
}
