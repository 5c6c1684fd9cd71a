/** Which error means which exit code. */
import { CommanderError } from 'commander';
import { CorpusDamage } from '../corpus/damage.ts';
import { FixtureRefused } from '../corpus/refusal.ts';
import { FormatError } from '../formats/format-error.ts';
import { type ExitCode, exitCodes } from '../runner/exit-codes.ts';
import { AdapterError } from '../wire/faults.ts';

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

/** Whether a disk, a quota or a limit on the size of files is what stopped a write. */
export const isNoSpace = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String(error.code));
