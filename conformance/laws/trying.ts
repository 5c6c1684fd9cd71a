/** Tries a law many times, and shrinks the choices of the first trial that breaks it. */
import type { Backend } from '../backends/backend.ts';
import { mix } from '../catalogue/random.ts';
import { recordingChoices, replayedChoices } from '../fuzz/draft.ts';
import { firstThat, simplerChoices } from '../fuzz/shrink.ts';
import { Unjudgeable } from '../judge/spread.ts';
import { inOrder } from '../runner/in-order.ts';
import type { LawOptions, LawVerdict } from './law.ts';
import { NoTrial, type Trial, type Try } from './trial.ts';
import { untilFault } from './until-fault.ts';

/** So many trials are under way at once. */
const atOnce = 16;

type Attempt = { readonly choices: readonly number[]; readonly found: Trial | NoTrial | Unjudgeable };

/** The verdict on a law after so many trials, or at the first fault of the adapter. */
export async function tryLaw(attempt: Try, given: Backend, { seed, runs }: LawOptions): Promise<LawVerdict> {
  const backend = untilFault(given);
  let compared = 0;
  let distance = 0;
  let nothing: NoTrial | undefined;
  const seeds = Array.from({ length: runs }, (_, i) => mix(seed, i));
  for await (const { choices, found } of inOrder(seeds, atOnce, (each) => once(attempt, backend, each))) {
    if (found instanceof NoTrial) nothing ??= found;
    if (nothing?.verdict === 'fault') break;
    if (found instanceof Error) continue; // what rounding decides is no evidence either way
    compared += found.compared;
    if (found.differences.length > 0) return broken(await shrink(attempt, backend, choices, found), compared);
    distance = Math.max(distance, found.distance);
  }
  return nothing ? notTried(nothing, compared) : { verdict: 'passed', compared, distance };
}

async function once(attempt: Try, backend: Backend, seed: number): Promise<Attempt> {
  const choices = recordingChoices(seed);
  const found = await settled(attempt(backend, choices));
  return { choices: choices.recorded, found };
}

/** What was found, or why nothing was. */
async function settled(trial: Promise<Trial>): Promise<Attempt['found']> {
  try {
    return await trial;
  } catch (error) {
    if (error instanceof NoTrial || error instanceof Unjudgeable) return error;
    throw error;
  }
}

/** Something that a backend lacks, or that broke it, speaks for the whole law. */
function notTried({ verdict, fault, message }: NoTrial, compared: number): LawVerdict {
  return { verdict, compared, reason: message, ...(fault && { fault }) };
}

const broken = ({ differences, program }: Trial, compared: number): LawVerdict => ({
  verdict: 'failed',
  compared,
  differences,
  counterexample: program,
});

/** The trial with the simplest choices found that still breaks the law. */
async function shrink(attempt: Try, backend: Backend, choices: readonly number[], found: Trial): Promise<Trial> {
  let smallest = { choices, found };
  for (;;) {
    const tried = new Map<readonly number[], Trial>();
    const simpler = await firstThat(simplerChoices(smallest.choices), async (candidates) => {
      const results = await Promise.all(
        candidates.map((candidate) => settled(attempt(backend, replayedChoices(candidate)))),
      );
      const first = results.findIndex((result) => !(result instanceof Error) && result.differences.length > 0);
      if (first === -1) return undefined;
      tried.set(candidates[first]!, results[first] as Trial);
      return first;
    });
    if (!simpler) return smallest.found;
    smallest = { choices: simpler, found: tried.get(simpler)! };
  }
}
