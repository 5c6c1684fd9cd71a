/** Looks for mutants by random programs: which one shows each first, and how small that can be made. */
import type { Backend } from '../backends/backend.ts';
import { referenceBackend } from '../backends/reference.ts';
import type { Counterexample } from '../fuzz/counterexample.ts';
import { fuzz } from '../fuzz/fuzz.ts';
import { fuzzLevels } from '../fuzz/profile.ts';
import { growMutant } from './grow.ts';
import type { Fault } from './mutant.ts';

/** How long to look. */
export interface HuntOptions {
  readonly seed: number;
  readonly programs: number;
}

/** What a hunt came to. */
export interface Hunt {
  readonly fault: Fault;
  /** Undefined where no program showed the fault. */
  readonly found: Counterexample | undefined;
}

/** Runs random programs on a mutant, whose answers should be those of the reference, up to the first that differs. */
export async function hunt(
  fault: Fault,
  { backend, oracle }: { readonly backend: Backend; readonly oracle: Backend },
  { seed, programs }: HuntOptions,
): Promise<Hunt> {
  for await (const event of fuzz({ backends: [backend], oracle, seed, programs, levels: fuzzLevels, failures: 1 }))
    if (event.kind === 'counterexample') return { fault, found: event.counterexample };
  return { fault, found: undefined };
}

/** Hunts several, and tells how each hunt went and what they come to; gives how many were not found. */
export async function huntAll(
  faults: readonly Fault[],
  options: HuntOptions,
  show: (text: string) => void,
): Promise<number> {
  const found: Counterexample[] = [];
  for (const fault of faults) {
    const contest = { backend: await growMutant(fault), oracle: referenceBackend() };
    const done = await hunt(fault, contest, options);
    if (done.found) found.push(done.found);
    show(
      `${fault.id.padEnd(50)} ${done.found ? `program ${done.found.index + 1}, ${done.found.steps} steps` : 'NOT FOUND'}`,
    );
  }
  const steps = median(found.map((each) => each.steps));
  show(`\n${found.length} of ${faults.length} found by at most ${options.programs} programs of seed ${options.seed}`);
  show(`median size of what shows them: ${steps} steps besides tensors and observations`);
  return faults.length - found.length;
}

/** The middle of some numbers: of an even count, the larger of the two. */
export function median(numbers: readonly number[]): number | undefined {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
