/** Counts what came of inputs, and finds those that were not met as they should be. */
import { type InputKind, inputKinds } from './real-inputs.ts';
import type { Trial } from './try-input.ts';
import type { Lost } from './worker.ts';

/**
 * How much of a processor's time an input may take, in milliseconds: until it is refused; where it is accepted, since a program
 * within its limits has 500,000 steps that are run and printed twice; and for each MiB of it. And how much memory, in MiB.
 */
export const bounds = { refusedMs: 5000, acceptedMs: 45_000, msPerMiB: 2000, peakMiB: 1536 };

/** Whether an input took no longer than it may. */
export const isInTime = ({ came, cpuMs, bytes }: Trial): boolean =>
  cpuMs <= (came === 'accepted' ? bounds.acceptedMs : bounds.refusedMs) + bounds.msPerMiB * (bytes / 2 ** 20);

interface Counts {
  accepted: number;
  refused: number;
}

/** The counts of a run. */
export class Tally {
  readonly #started = performance.now();
  readonly #counts = new Map<InputKind, Counts>(inputKinds.map((kind) => [kind, { accepted: 0, refused: 0 }]));
  #peakMiB = 0;
  #slowest: Trial | undefined;
  tried = 0;
  complaints = 0;

  /** Counts a trial; gives what is wrong with it, if anything is. */
  take(trial: Trial | Lost): string | undefined {
    this.tried += 1;
    const complaint = this.#complaintAbout(trial);
    if (complaint !== undefined) this.complaints += 1;
    else if (trial.came === 'accepted' || trial.came === 'refused') this.#counts.get(trial.kind)![trial.came] += 1;
    return complaint;
  }

  #complaintAbout(trial: Trial | Lost): string | undefined {
    if (trial.came === 'lost') return trial.message;
    const before = this.#peakMiB;
    this.#peakMiB = Math.max(before, trial.peakMiB);
    if (trial.cpuMs > (this.#slowest?.cpuMs ?? 0)) this.#slowest = trial;
    if (trial.came === 'complaint') return trial.message;
    if (!isInTime(trial)) return `took ${Math.round(trial.cpuMs)} ms: ${trial.message}`;
    if (this.#peakMiB > bounds.peakMiB && this.#peakMiB > before)
      return `took ${Math.round(this.#peakMiB)} MiB: ${trial.message}`;
    return undefined;
  }

  /** Everything in a few lines. */
  text(seed: number): string {
    const kinds = [...this.#counts].map(
      ([kind, { accepted, refused }]) => `  ${kind.padEnd(8)} ${accepted} accepted, ${refused} refused`,
    );
    const seconds = Math.round((performance.now() - this.#started) / 1000);
    const slowest =
      this.#slowest && `${Math.round(this.#slowest.cpuMs)} ms (number ${this.#slowest.index}: ${this.#slowest.made})`;
    return [
      `${this.tried} mutated inputs of seed ${seed} in ${seconds} s: ${this.complaints} not met as they should be`,
      ...kinds,
      `  the slowest took ${slowest}; no process had more than ${Math.round(this.#peakMiB)} MiB`,
      '',
    ].join('\n');
  }
}
