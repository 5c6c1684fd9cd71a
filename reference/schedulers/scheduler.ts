/** What all schedulers of learning rates share: the groups they drive, the rates these had at first, and the epoch. */
import { schedulers } from '../../spec/index.ts';
import { perturbNumber } from '../autograd/rounding.ts';
import {
  completeSchedulerOptions,
  type GivenSchedulerOptions,
  type SchedulerKind,
  type SchedulerOptionsOf,
} from '../optimizers/options.ts';

/** As much of a group as a scheduler looks at. */
export interface Rated {
  lr: number;
  /** The rate before the first scheduler, which is saved with the optimizer. */
  initialLr?: number;
}

/** Any optimizer. */
export interface Driven {
  readonly paramGroups: readonly Rated[];
}

/** A group's rate as it is, and as it was at first. */
export interface Rates {
  readonly lr: number;
  readonly initialLr: number;
}

/** Sets the rates of an optimizer's groups, epoch by epoch. A subclass says which rate follows. */
export abstract class Scheduler<K extends SchedulerKind> {
  protected readonly options: SchedulerOptionsOf<K>;
  readonly #kind: K;
  readonly #optimizer: Driven;
  readonly #initialRates: readonly number[];
  #epoch = 0;

  /** The rates of epoch 0 are set at once. Clause schedulers.initial. */
  constructor(kind: K, optimizer: Driven, options: GivenSchedulerOptions<K>) {
    this.#kind = kind;
    this.options = completeSchedulerOptions(kind, options);
    this.#optimizer = optimizer;
    for (const group of optimizer.paramGroups) group.initialLr ??= group.lr;
    this.#initialRates = optimizer.paramGroups.map(({ initialLr }) => initialLr!);
    this.#setRates();
  }

  /** Goes on to the next epoch. */
  step(): void {
    this.#epoch += 1;
    this.#setRates();
  }

  /** The rate of a group in an epoch. */
  protected abstract rateAt(epoch: number, rates: Rates): number;

  #setRates(): void {
    this.#optimizer.paramGroups.forEach((group, i) => {
      const rates = { lr: group.lr, initialLr: this.#initialRates[i] ?? group.lr };
      const rate = this.rateAt(this.#epoch, rates);
      setRate(this.#kind, group, rate, [...Object.values(rates), ...numbersAmong(this.options)]);
    });
  }
}

const numbersAmong = (options: object): number[] => Object.values(options).filter((value) => typeof value === 'number');

/** Gives a group a rate that was computed from some numbers: rounded as the catalogue says of the scheduler. */
export function setRate(kind: SchedulerKind, group: Rated, rate: number, from: readonly number[]): void {
  if (rate !== group.lr) group.lr = perturbNumber(kind, schedulers[kind].rounding, rate, from);
}
