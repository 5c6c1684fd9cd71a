/** A rate that is lowered where something that is measured no longer gets better. */
import {
  completeSchedulerOptions,
  type GivenSchedulerOptions,
  type SchedulerOptionsOf,
} from '../optimizers/options.ts';
import { type Driven, setRate } from './scheduler.ts';

type Options = SchedulerOptionsOf<'ReduceLROnPlateau'>;

/** Multiplies all rates by `factor` after more than `patience` epochs in a row whose metric is no better than the best. */
export class ReduceLROnPlateau {
  readonly #optimizer: Driven;
  readonly #options: Options;
  #best: number;
  #badEpochs = 0;
  #cooldown = 0;

  constructor(optimizer: Driven, options: GivenSchedulerOptions<'ReduceLROnPlateau'> = {}) {
    this.#options = completeSchedulerOptions('ReduceLROnPlateau', options);
    this.#optimizer = optimizer;
    this.#best = this.#options.mode === 'min' ? Infinity : -Infinity;
  }

  /** Ends an epoch with a metric. */
  step(metric: number): void {
    const isBetter = isBetterThan(this.#best, metric, this.#options);
    if (isBetter) this.#best = metric;
    this.#badEpochs = isBetter || this.#cooldown > 0 ? 0 : this.#badEpochs + 1;
    if (this.#cooldown > 0) this.#cooldown -= 1;
    if (this.#badEpochs <= this.#options.patience) return;
    this.#reduce();
    this.#cooldown = this.#options.cooldown;
    this.#badEpochs = 0;
  }

  #reduce(): void {
    const { factor, minLr, eps } = this.#options;
    for (const group of this.#optimizer.paramGroups) {
      const rate = Math.max(group.lr * factor, minLr);
      if (group.lr - rate > eps) setRate('ReduceLROnPlateau', group, rate, [group.lr, factor, minLr]);
    }
  }
}

/** Whether a metric is better than the best so far by more than the threshold. */
function isBetterThan(best: number, metric: number, { mode, threshold, thresholdMode }: Options): boolean {
  const sign = mode === 'min' ? -1 : 1;
  const bar = thresholdMode === 'rel' ? best * (1 + sign * threshold) : best + sign * threshold;
  return mode === 'min' ? metric < bar : metric > bar;
}
