/** What the trials of a law come to. */
import type { Unjudgeable } from '../judge/spread.ts';
import type { LawVerdict } from './law.ts';
import { NoTrial, type Trial } from './trial.ts';

/** Gathers trials, and says what they come to. What a backend lacks, or rounding decides, is no evidence either way, and is left out. */
export class TrialTally {
  #trials = 0;
  #compared = 0;
  #distance = 0;
  #leftOut = 0;
  #why: string | undefined;
  #lacks: string | undefined;
  #late: NoTrial | undefined;

  take(found: Trial | NoTrial | Unjudgeable): void {
    this.#trials++;
    if (found instanceof Error) {
      this.#leftOut++;
      this.#why ??= found.message;
      if (!(found instanceof NoTrial)) return;
      if (found.verdict === 'unsupported') this.#lacks ??= found.message;
      if (found.verdict === 'late') this.#late = found;
      return;
    }
    this.#compared += found.compared;
    if (found.differences.length === 0) this.#distance = Math.max(this.#distance, found.distance);
  }

  /** Where no trial broke the law. */
  verdict(): LawVerdict {
    if (this.#late && this.#compared === 0) return { ...this.fault(this.#late), fault: 'time-out' };
    const reason = this.#lacks;
    if (reason !== undefined && this.#compared === 0) return { verdict: 'unsupported', compared: 0, reason };
    return {
      verdict: 'passed',
      compared: this.#compared,
      distance: this.#distance,
      ...(this.#leftOut > 0 && { reason: `${this.#leftOut} of ${this.#trials} trials were left out: ${this.#why}` }),
    };
  }

  broken({ differences, programs: [counterexample, ...beside] }: Trial, choices: readonly number[]): LawVerdict {
    return {
      verdict: 'failed',
      compared: this.#compared,
      differences,
      counterexample,
      drawn: { choices: [...choices], beside },
    };
  }

  fault({ fault, message }: NoTrial): LawVerdict {
    return { verdict: 'fault', compared: this.#compared, reason: message, ...(fault && { fault }) };
  }
}
