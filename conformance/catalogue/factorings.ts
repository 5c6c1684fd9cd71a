/** The ways to lay so many elements out in dims. */
import type { Shape } from '../../spec/index.ts';

/** Shapes of up to three dims with so many elements. */
export function factorings(size: number): Shape[] {
  if (size === 0) return [[0], [0, 2], [3, 0]];
  const divisors = Array.from({ length: size }, (_, i) => i + 1).filter((divisor) => size % divisor === 0);
  const pairs = divisors.map((divisor) => [divisor, size / divisor]);
  const triples = pairs.flatMap(([outer, rest]) =>
    divisors.filter((middle) => rest! % middle === 0).map((middle) => [outer!, middle, rest! / middle]),
  );
  return [[size], ...pairs, ...triples.filter((shape) => shape.filter((part) => part === 1).length < 2)];
}
