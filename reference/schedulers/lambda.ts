/** A rate that is any function of the epoch. */
import type { GivenSchedulerOptions } from '../optimizers/options.ts';
import { type Driven, type Rates, Scheduler } from './scheduler.ts';

/** Multiplies the first rate by `lrLambda(epoch)`. */
export class LambdaLR extends Scheduler<'LambdaLR'> {
  constructor(optimizer: Driven, options: GivenSchedulerOptions<'LambdaLR'>) {
    super('LambdaLR', optimizer, options);
  }

  protected override rateAt(epoch: number, { initialLr }: Rates): number {
    return initialLr * this.options.lrLambda(epoch);
  }
}
