/** Schedulers that multiply the rate as it is by a factor: every so many epochs, at milestones, or always. */
import type { GivenSchedulerOptions } from '../optimizers/options.ts';
import { type Driven, type Rates, Scheduler } from './scheduler.ts';

/** Multiplies the rate by `gamma` every `stepSize` epochs. */
export class StepLR extends Scheduler<'StepLR'> {
  constructor(optimizer: Driven, options: GivenSchedulerOptions<'StepLR'>) {
    super('StepLR', optimizer, options);
  }

  protected override rateAt(epoch: number, { lr }: Rates): number {
    const { stepSize, gamma } = this.options;
    return epoch > 0 && epoch % stepSize === 0 ? lr * gamma : lr;
  }
}

/** Multiplies the rate by `gamma` at each of the `milestones`, as often as the epoch stands among them. */
export class MultiStepLR extends Scheduler<'MultiStepLR'> {
  constructor(optimizer: Driven, options: GivenSchedulerOptions<'MultiStepLR'>) {
    super('MultiStepLR', optimizer, options);
  }

  protected override rateAt(epoch: number, { lr }: Rates): number {
    const { milestones, gamma } = this.options;
    const times = milestones.filter((milestone) => milestone === epoch).length;
    return times === 0 ? lr : lr * gamma ** times;
  }
}

/** Multiplies the rate by `gamma` in every epoch. */
export class ExponentialLR extends Scheduler<'ExponentialLR'> {
  constructor(optimizer: Driven, options: GivenSchedulerOptions<'ExponentialLR'>) {
    super('ExponentialLR', optimizer, options);
  }

  protected override rateAt(epoch: number, { lr }: Rates): number {
    return epoch === 0 ? lr : lr * this.options.gamma;
  }
}
