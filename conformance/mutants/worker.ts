/** A process that works for `npm run mutants`: it does one task after another, each of which comes as a message. */
import { growFrom } from './grow.ts';
import { findersOf, type Sources } from './probes.ts';
import { readSources } from './sources.ts';
import type { Task } from './tasks.ts';

let sources: Sources | undefined;

process.on('message', async ({ seed, modules, probes }: Task) => {
  sources ??= readSources(seed);
  process.send!(await findersOf(await growFrom(new Map(modules)), probes, sources));
});
