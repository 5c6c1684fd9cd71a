/** What worker processes are asked, one fault at a time. */
import type { Probes } from './probes.ts';

/** Which of some probes find a fault. The answer is `Finders`. */
export interface Task {
  readonly seed: number;
  /** What the fault makes of modules of the build, by their paths. */
  readonly modules: readonly (readonly [file: string, source: string])[];
  readonly probes: Probes;
}
