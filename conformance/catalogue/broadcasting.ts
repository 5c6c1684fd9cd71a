/** Broadcasting of shapes: what they come to together, and drawing shapes that go together. */
import type { Shape } from '../../spec/index.ts';
import { between, type Choices, chance, oneOf } from './choices.ts';

/** The shape that all broadcast to, or undefined where they do not go together. */
export function broadcastShapes(shapes: readonly Shape[]): Shape | undefined {
  const rank = Math.max(0, ...shapes.map((shape) => shape.length));
  const result: Shape = [];
  for (let place = -rank; place < 0; place += 1) {
    const sizes = new Set(shapes.map((shape) => shape[shape.length + place] ?? 1));
    sizes.delete(1);
    if (sizes.size > 1) return undefined;
    result.push([...sizes][0] ?? 1);
  }
  return result;
}

/** Whether a shape broadcasts to another without making it larger. */
export function broadcastsTo(shape: Shape, target: Shape): boolean {
  const together = broadcastShapes([shape, target]);
  return together !== undefined && sameShape(together, target);
}

/** Whether two shapes are equal. */
export const sameShape = (a: Shape, b: Shape): boolean => a.length === b.length && a.every((size, i) => size === b[i]);

/** A shape that broadcasts to `target`: the same, or with leading dims left out and others of size 1. */
export function drawBroadcastableTo(target: Shape, choices: Choices): Shape {
  if (target.length === 0 || !chance(choices, 50)) return [...target];
  const kept = target.slice(target.length - between(choices, 0, target.length));
  return kept.map((size) => (chance(choices, 30) ? 1 : size));
}

/** A shape that goes together with `other`, and may make the result larger. */
export function drawBroadcastable(other: Shape, choices: Choices): Shape {
  const inner = drawBroadcastableTo(other, choices).map((size) => (size === 1 ? grown(choices) : size));
  const fits = broadcastShapes([inner, other]) ? inner : [...other];
  const room = other.length < 3 && fits.length === other.length;
  return room && chance(choices, 20) ? [between(choices, 2, 4), ...fits] : fits;
}

const grown = (choices: Choices): number => oneOf(choices, [1, 1, 1, 1, 1, 1, 2, 3, 4]);
