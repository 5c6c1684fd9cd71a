/** Optimizers and schedulers of the catalogue as plain data: any by name, in the general shape of an entry. */
import {
  type OptimizerEntry,
  type OptimizerKind,
  type OptionRange,
  optimizers,
  type SchedulerEntry,
  type SchedulerKind,
  schedulers,
} from '../../spec/index.ts';

/** Every optimizer by its name. */
export const optimizerEntries: Readonly<Record<OptimizerKind, OptimizerEntry>> = optimizers as unknown as Record<
  OptimizerKind,
  OptimizerEntry
>;

/** Every scheduler by its name. */
export const schedulerEntries: Readonly<Record<SchedulerKind, SchedulerEntry>> = schedulers as unknown as Record<
  SchedulerKind,
  SchedulerEntry
>;

/** Whether an option of a scheduler is a function of the epoch, which programs give as the list of its values. */
export const isFunctionOfEpoch = (kind: SchedulerKind, option: string): boolean =>
  schedulerEntries[kind].options[option]?.type === 'function';

/** Whether a number lies in a range. */
export const isWithin = ({ at_least, above, at_most, below }: OptionRange, value: number): boolean =>
  !(at_least !== undefined && value < at_least) &&
  !(above !== undefined && value <= above) &&
  !(at_most !== undefined && value > at_most) &&
  !(below !== undefined && value >= below);
