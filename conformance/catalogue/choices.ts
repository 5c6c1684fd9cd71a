/** Choices: whole numbers from which everything random is drawn. 0 is always the simplest one, so that less is simpler. */
import { randomStream } from './random.ts';

/** Where choices come from: a seed, or a list recorded before. */
export interface Choices {
  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number;
}

/** Choices by a seed. */
export function randomChoices(seed: number): Choices {
  const next = randomStream(seed);
  return { below: (limit) => next() % limit };
}

/** One of a list; the first is the simplest. */
export const oneOf = <T>(choices: Choices, list: readonly T[]): T => list[choices.below(list.length)]!;

/** True in so many of a hundred cases; false is the simpler one. */
export const chance = (choices: Choices, percent: number): boolean => choices.below(100) >= 100 - percent;

/** A whole number between two, both included; the first is the simplest. */
export const between = (choices: Choices, least: number, most: number): number =>
  least + choices.below(most - least + 1);

/** The list in another order; in the simplest case in its own. */
export function shuffled<T>(choices: Choices, list: readonly T[]): T[] {
  const order = [...list];
  for (let i = 0; i < order.length - 1; i += 1) {
    const other = i + choices.below(order.length - i);
    [order[i], order[other]] = [order[other]!, order[i]!];
  }
  return order;
}

/** One of the keys, each as often as its weight says; the first is the simplest. */
export function weighted<K extends string>(choices: Choices, weights: Readonly<Partial<Record<K, number>>>): K {
  const entries = Object.entries(weights) as [K, number][];
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  let left = choices.below(total);
  for (const [key, weight] of entries) {
    if (left < weight) return key;
    left -= weight;
  }
  throw new RangeError('weights must be positive');
}
