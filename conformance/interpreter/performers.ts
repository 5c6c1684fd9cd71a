/** How steps are performed: a function for each kind, in tables that the compiler holds complete. */
import type { Step } from '../../spec/index.ts';
import type { Execution } from './execution.ts';

/** A kind of step. */
export type Kind = Step['do'];

/** What performs the steps of some kinds, over any library. */
export type Performers<K extends Kind> = {
  readonly [Do in K]: <T>(execution: Execution<T>, step: Extract<Step, { do: Do }>) => void;
};
