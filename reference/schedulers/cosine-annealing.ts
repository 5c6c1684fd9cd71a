/** A rate that goes down, and up again, along a cosine. */
import type { GivenSchedulerOptions } from '../optimizers/options.ts';
import { type Driven, type Rates, Scheduler } from './scheduler.ts';

/** Half a wave from the first rate to `etaMin` in `TMax` epochs; each rate is found from the one before. */
export class CosineAnnealingLR extends Scheduler<'CosineAnnealingLR'> {
  constructor(optimizer: Driven, options: GivenSchedulerOptions<'CosineAnnealingLR'>) {
    super('CosineAnnealingLR', optimizer, options);
  }

  protected override rateAt(epoch: number, { lr, initialLr }: Rates): number {
    const { TMax, etaMin } = this.options;
    if (epoch === 0) return lr;
    const height = (at: number) => 1 + Math.cos((Math.PI * at) / TMax);
    const wasLowest = (epoch - 1 - TMax) % (2 * TMax) === 0; // the height before was 0, from which no ratio leads on
    if (wasLowest) return lr + ((initialLr - etaMin) * (1 - Math.cos(Math.PI / TMax))) / 2;
    return (height(epoch) / height(epoch - 1)) * (lr - etaMin) + etaMin;
  }
}
