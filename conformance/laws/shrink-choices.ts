/** Shrinking of a trial: simpler choices, as long as what they draw still breaks the law. */
import { firstThat, simplerChoices } from '../fuzz/shrink.ts';
import type { Trial } from './trial.ts';

/** A trial that breaks a law, and the choices that draw it. */
export interface BrokenTrial {
  readonly choices: readonly number[];
  readonly found: Trial;
}

/** So many trials are made at most: each is several programs, perhaps in another process. */
const mostTries = 400;

/** The trial with the simplest choices found that still breaks the law. */
export async function shrinkChoices(
  choices: readonly number[],
  found: Trial,
  stillBroken: (choices: readonly number[]) => Promise<Trial | undefined>,
): Promise<BrokenTrial> {
  let smallest: BrokenTrial = { choices, found };
  let tries = 0;
  while (tries < mostTries) {
    const broken = new Map<readonly number[], Trial>();
    const simpler = await firstThat(within(simplerChoices(smallest.choices), mostTries - tries), async (candidates) => {
      tries += candidates.length;
      const results = await Promise.all(candidates.map(stillBroken));
      const first = results.findIndex((result) => result !== undefined);
      if (first === -1) return undefined;
      broken.set(candidates[first]!, results[first]!);
      return first;
    });
    if (!simpler) return smallest;
    smallest = { choices: simpler, found: broken.get(simpler)! };
  }
  return smallest;
}

function* within<T>(items: Iterable<T>, most: number): Generator<T> {
  let left = most;
  for (const item of items) {
    if (left-- <= 0) return;
    yield item;
  }
}
