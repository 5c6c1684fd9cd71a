/** What the process's exit code says, and which error means which. */
import { CommanderError } from 'commander';
import { CorpusDamage } from '../corpus/damage.ts';
import { FixtureRefused } from '../corpus/refusal.ts';
import { FormatError } from '../formats/format-error.ts';
import { AdapterError } from '../wire/faults.ts';

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

/** The exit code that an error means. */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  if (error instanceof FormatError || isFileError(error)) return exitCodes.usage;
  if (error instanceof AdapterError) return exitCodes.brokenAdapter;
  if (error instanceof CorpusDamage) return exitCodes.damagedCorpus;
  if (error instanceof FixtureRefused) return exitCodes.notConforming;
  return exitCodes.internal;
}

/** An error of the operating system about a file: missing, not permitted, no space. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException & { readonly path: string } {
  return error instanceof Error && 'code' in error && 'path' in error;
}
