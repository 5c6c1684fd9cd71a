/** Tries a law many times, and shrinks the choices of the first trial that breaks it. */
import type { Backend } from '../backends/backend.ts';
import { type Choices, oneOf, randomChoices } from '../catalogue/choices.ts';
import { mix } from '../catalogue/random.ts';
import { type RecordingChoices, recordingChoices, replayedChoices } from '../fuzz/draft.ts';
import { Unjudgeable } from '../judge/spread.ts';
import { inOrder } from '../runner/in-order.ts';
import type { LawOptions, LawVerdict } from './law.ts';
import { shrinkChoices } from './shrink-choices.ts';
import { NoTrial, type Trial, type Try } from './trial.ts';
import { TrialTally } from './trial-tally.ts';
import { untilFault } from './until-fault.ts';

/** So many trials are under way at once. */
const atOnce = 16;

/** A law is tried for so many milliseconds at most, shrinking and all: a slow adapter is tried less often. */
const timeLimit = 120_000;

/** A trial that says nothing, since a backend lacks something or rounding decides, is drawn anew up to so many times. */
const draws = 4;

/** How the trials of a law are drawn. */
export interface Trying {
  readonly attempt: Try;
  /**
   * How many things the law is about on a backend, of which a trial draws one by its first choice: they are gone through
   * in turn, and each is tried once at least. Where it is not given the law is about one thing.
   */
  readonly subjects?: (backend: Backend) => number;
}

/** A law on one after another of the things that it is about, of those that a backend has. */
export const inTurn = <Subject>(
  lacking: string,
  subjectsOf: (backend: Backend) => readonly Subject[],
  attempt: (subject: Subject, backend: Backend, choices: Choices) => Promise<Trial>,
): Trying => ({
  subjects: (backend) => subjectsOf(backend).length,
  attempt: async (backend, choices) => {
    const subjects = subjectsOf(backend);
    if (subjects.length === 0) throw new NoTrial('unsupported', lacking);
    return attempt(oneOf(choices, subjects), backend, choices);
  },
});

type Found = Trial | NoTrial | Unjudgeable;

/** The verdict on a law after so many trials, or at the first fault of the adapter. */
export async function tryLaw({ attempt, subjects }: Trying, given: Backend, options: LawOptions): Promise<LawVerdict> {
  const end = performance.now() + (options.timeLimit ?? timeLimit);
  const backend = untilFault(given, () => performance.now() > end);
  const runs = Math.max(options.runs, subjects?.(backend) ?? 0);
  const tally = new TrialTally();
  const numbers = Array.from({ length: runs }, (_, i) => i);
  const draw = async (nth: number, again: number) => {
    const seed = mix(mix(options.seed, nth), again);
    const choices = subjects ? beginningWith(nth, seed) : recordingChoices(seed);
    const found = await settled(attempt(backend, choices));
    return { choices: choices.recorded, found };
  };
  const once = async (nth: number) => {
    let drawn = await draw(nth, 0);
    for (let again = 1; again < draws && saysNothing(drawn.found); again += 1) drawn = await draw(nth, again);
    return drawn;
  };
  for await (const { choices, found } of inOrder(numbers, atOnce, once)) {
    if (isFault(found)) return tally.fault(found);
    tally.take(found);
    if (found instanceof Error || found.differences.length === 0) continue;
    if (options.shrinks === false) return tally.broken(found, choices);
    const smallest = await shrinkChoices(choices, found, async (simpler) => {
      const again = await settled(attempt(backend, replayedChoices(simpler)));
      return again instanceof Error || again.differences.length === 0 ? undefined : again;
    });
    return tally.broken(smallest.found, smallest.choices);
  }
  return tally.verdict();
}

const saysNothing = (found: Found): boolean =>
  found instanceof Error && !(found instanceof NoTrial && found.verdict !== 'unsupported');

const isFault = (found: Found): found is NoTrial => found instanceof NoTrial && found.verdict === 'fault';

/** The verdict on the one trial that some choices draw. */
export async function replayTrial(
  { attempt }: Trying,
  backend: Backend,
  choices: readonly number[],
): Promise<LawVerdict> {
  const found = await settled(attempt(untilFault(backend), replayedChoices(choices)));
  const tally = new TrialTally();
  if (isFault(found)) return tally.fault(found);
  tally.take(found);
  return found instanceof Error || found.differences.length === 0 ? tally.verdict() : tally.broken(found, choices);
}

/** What was found, or why nothing was. */
async function settled(trial: Promise<Trial>): Promise<Found> {
  try {
    return await trial;
  } catch (error) {
    if (error instanceof NoTrial || error instanceof Unjudgeable) return error;
    throw error;
  }
}

/** Choices by a seed, but for the first. */
function beginningWith(first: number, seed: number): RecordingChoices {
  const random = randomChoices(seed);
  const recorded: number[] = [];
  const below = (limit: number) => {
    const choice = recorded.length === 0 ? first % limit : random.below(limit);
    recorded.push(choice);
    return choice;
  };
  return { below, recorded };
}
