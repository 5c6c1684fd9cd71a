/** Where a command writes: only `main.ts` knows that this is a process's stdout and stderr. */

/** What a command may use of the world. */
export interface Terminal {
  /** Results. */
  readonly out: (text: string) => void;
  /** Everything else: progress, remarks, what is wrong. */
  readonly err: (text: string) => void;
  /** Whether somebody watches progress as it is made. */
  readonly isTerminal: boolean;
}
