/** What the exit code of a process says. */

/** Every exit code there is. */
export const exitCodes = {
  /** The backend conforms to the levels it claims; a command did what was asked. */
  ok: 0,
  /** It does not conform; what was asked for cannot be. */
  notConforming: 1,
  /** The adapter does not start, or does not work. */
  brokenAdapter: 2,
  /** What is known to fail passes, or is not there. */
  staleKnownFailures: 3,
  /** The command line, or a file that it names, is wrong. */
  usage: 4,
  /** The golden corpus is not as its manifest says. */
  damagedCorpus: 5,
  /** A bug of this suite. */
  internal: 70,
} as const;

/** One of them. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
