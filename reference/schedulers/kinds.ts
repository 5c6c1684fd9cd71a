/** Every scheduler of the catalogue, by the name it has there. */
import type { GivenSchedulerOptions, SchedulerKind } from '../optimizers/options.ts';
import { ExponentialLR, MultiStepLR, StepLR } from './by-factor.ts';
import { CosineAnnealingLR } from './cosine-annealing.ts';
import { LambdaLR } from './lambda.ts';
import { ReduceLROnPlateau } from './reduce-on-plateau.ts';
import type { Driven } from './scheduler.ts';

/** A scheduler as far as all have it in common. One that decides by a metric must be given it. */
export interface AnyScheduler {
  step(metric?: number): void;
}

/** The class of each kind. One that the catalogue has and this table has not does not compile. */
export const schedulers: {
  readonly [K in SchedulerKind]: new (
    optimizer: Driven,
    options: GivenSchedulerOptions<K>,
  ) => AnyScheduler;
} = { StepLR, MultiStepLR, ExponentialLR, CosineAnnealingLR, LambdaLR, ReduceLROnPlateau };
