/** Numbers to compute with: small, exact in float32, and listed from the simplest on. */
import { type Choices, oneOf } from './choices.ts';

/** Whole numbers before halves, halves before quarters; small before large; positive before negative; 0 last, for it hides what it is multiplied with. */
export function bySimplicity(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => fineness(a) - fineness(b) || Math.abs(a) - Math.abs(b) || b - a);
}

/** Multiples of a step between two numbers, both included, from the simplest on. */
export function multiplesBetween(least: number, most: number, step: number): number[] {
  const first = Math.ceil(least / step);
  const count = Math.floor(most / step) - first + 1;
  return bySimplicity(Array.from({ length: count }, (_, i) => (first + i) * step || 0)); // `|| 0`: never a negative zero
}

/** How far numbers that are to be apart from all others lie off the quarters, and off what sums and products make of them. */
const offset = 1 / 8 + 1 / 1024;

/** Numbers that lie half-way between quarters, where no other tensor's numbers do. */
export const apart = (numbers: readonly number[]): readonly number[] => numbers.map((number) => number + offset);

/** A multiple of a quarter within a range. */
export const drawNumberIn = ([least, most]: readonly [number, number], choices: Choices): number =>
  oneOf(choices, multiplesBetween(least, most, 0.25));

/** A number within a range that no tensor has. */
export const drawNumberApartIn = ([least, most]: readonly [number, number], choices: Choices): number =>
  oneOf(choices, apart(multiplesBetween(least, most - 0.25, 0.25)));

/** How many times a number must be doubled to be whole, and more than any for 0. */
function fineness(value: number): number {
  if (value === 0) return Infinity;
  let doublings = 0;
  for (let scaled = value; !Number.isInteger(scaled); scaled *= 2) doublings += 1;
  return doublings;
}
