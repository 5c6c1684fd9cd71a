/** Where a builder puts its steps: a list, and inside a block the block's own. */
import type { Step } from '../../spec/index.ts';

/** The base of the builders: knows blocks, and no kind of step. */
export abstract class StepList {
  readonly #open: Step[][] = [[]];

  protected add(step: Step): void {
    this.#open.at(-1)!.push(step);
  }

  /** The steps that `body` adds, kept out of the list around it. */
  protected collect(body: () => void): Step[] {
    const steps: Step[] = [];
    this.#open.push(steps);
    try {
      body();
      return steps;
    } finally {
      this.#open.pop();
    }
  }

  /** All steps so far. */
  get steps(): Step[] {
    return this.#open[0]!;
  }
}
