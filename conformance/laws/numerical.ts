/**
 * Numerical derivatives with their own bound. A central difference over a step h errs by c·h² and, since both values it
 * takes are rounded, by their error over h. Two steps, h and 2h, tell both: what the differences differ by is 3·c·h², and
 * a third of that is taken off. What is left of the truncation is far smaller than that correction, which therefore bounds it.
 */
import { rounding } from '../../spec/index.ts';

/** The step. Inputs are whole eighths below 64 and directions whole quarters, so that shifted ones are exact in float32. */
export const STEP = 2 ** -16;

/** How far each value is shifted, in steps. */
export const SHIFTS = [1, -1, 2, -2] as const;

/** A number, and how far from it the true one may be. */
export interface Bounded {
  readonly value: number;
  readonly bound: number;
}

/** The derivative by the values at the four shifts, each of which has an error scale of `scale`. */
export function derivative(values: readonly number[], scale: number): Bounded {
  const [plus = Number.NaN, minus = Number.NaN, plus2 = Number.NaN, minus2 = Number.NaN] = values;
  const near = (plus - minus) / (2 * STEP);
  const far = (plus2 - minus2) / (4 * STEP);
  const correction = (near - far) / 3;
  const error = (1.5 * (rounding.multiplier * scale)) / STEP; // 4/3 of one step's and 1/6 of the other's
  return { value: near + correction, bound: 3 * Math.abs(correction) + error };
}

/** The sum of products. */
export const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/** The error scale of a sum of products: what its numbers have (none where they are exact), and what summing them adds. */
export function dotScale(values: readonly number[], scales: readonly number[], factors: readonly number[]): number {
  const given = scales.reduce((sum, scale, i) => sum + scale * Math.abs(factors[i]!), 0);
  const magnitude = values.reduce((sum, value, i) => sum + Math.abs(value * factors[i]!), 0);
  return given + values.length * 2 ** -53 * magnitude;
}
