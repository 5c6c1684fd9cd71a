/** What takes part in the benchmark: a library, and for each workload the code that does it there. */

import type { Answer } from './workloads/workload.ts';
import type { WorkloadId } from './workloads.ts';

/**
 * Prepares a workload, and gives what does it once. The first answer is checked; the runs that are timed come after it
 * and may go on from where it ended.
 */
export type Contender = () => () => Answer;

/** Why a library cannot do a workload. */
export interface Lacking {
  readonly lacks: string;
}

/** A library, loaded. */
export interface Library {
  readonly name: string;
  readonly version: string;
  readonly contenders: { readonly [W in WorkloadId]: Contender | Lacking };
}

/** A library to compare with: where it is, and how long a process takes that only computes a first gradient with it. */
export interface Peer {
  readonly name: string;
  load(): Promise<Library>;
  /** An ES module that prints the gradient of the sum of x², for x = [1, 2, 3]. */
  readonly start: string;
}
