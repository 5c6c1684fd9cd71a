/** Schedulers of learning rates over the optimizers of a program, with drawn options. */
import type { SchedulerKind } from '../../spec/index.ts';
import { oneOf } from '../catalogue/choices.ts';
import { schedulerEntries } from '../catalogue/training.ts';
import { drawOptions } from './options.ts';
import type { KnownOptimizer, World } from './world.ts';

const kinds = Object.keys(schedulerEntries) as SchedulerKind[];

/** Makes a scheduler. */
export function addScheduler(world: World, { name, schedulers }: KnownOptimizer): void {
  const kind = oneOf(world.choices, kinds);
  const out = world.newName('r');
  const options = drawOptions(schedulerEntries[kind].options, world.choices);
  world.emit({ do: 'scheduler', kind, optimizer: name, options, out });
  schedulers.push({ name: out, kind });
}

/** Goes on an epoch. */
export function stepScheduler(world: World, { schedulers }: KnownOptimizer): void {
  if (schedulers.length === 0) return;
  const { name, kind } = oneOf(world.choices, schedulers);
  const metric = schedulerEntries[kind].metric && { metric: oneOf(world.choices, [1, 0.5, 2, 0.75]) };
  world.emit({ do: 'scheduler_step', scheduler: name, ...metric });
}
