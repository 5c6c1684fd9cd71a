/** Looks for a mutant by random programs: which one shows it first, and how small that can be made. */
import type { Backend } from '../backends/backend.ts';
import type { Counterexample } from '../fuzz/counterexample.ts';
import { fuzz } from '../fuzz/fuzz.ts';
import { fuzzLevels } from '../fuzz/profile.ts';
import type { Mutant } from './mutant.ts';

/** How long to look. */
export interface HuntOptions {
  readonly seed: number;
  readonly programs: number;
}

/** What a hunt came to. */
export interface Hunt {
  readonly mutant: Mutant;
  /** Undefined where no program showed the fault. */
  readonly found: Counterexample | undefined;
}

/** Runs random programs on a mutant, whose answers should be those of the reference, up to the first that differs. */
export async function hunt(
  mutant: Mutant,
  { backend, oracle }: { readonly backend: Backend; readonly oracle: Backend },
  { seed, programs }: HuntOptions,
): Promise<Hunt> {
  for await (const event of fuzz({ backends: [backend], oracle, seed, programs, levels: fuzzLevels, failures: 1 }))
    if (event.kind === 'counterexample') return { mutant, found: event.counterexample };
  return { mutant, found: undefined };
}

/** The middle of some numbers: of an even count, the larger of the two. */
export function median(numbers: readonly number[]): number | undefined {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
