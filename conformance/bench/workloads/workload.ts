/** What a workload is: a task that several libraries do, and the numbers that everyone must arrive at. */

/** The numbers by which a workload's result is checked. */
export type Answer = readonly number[];

/** A task that several libraries do. */
export interface Workload {
  readonly title: string;
  /** How far an answer may be off, relative to 1 or to what is expected, whichever is larger. */
  readonly tolerance: number;
  /** The answer, computed by plain loops in double precision. */
  expected(): Answer;
}
