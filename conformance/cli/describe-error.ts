/** An error as people are told of it: what is wrong, and no trace of the code unless they ask for one. */
import { CommanderError } from 'commander';
import { exitCodes } from '../runner/exit-codes.ts';
import { exitCodeOf, isFileError } from './exit-code-of.ts';

const fileErrors: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'this may not be opened',
  EISDIR: 'this is a folder',
  ENOTDIR: 'there is a file where a folder should be',
  ENOSPC: 'there is no space left for it',
};

/** What to say; nothing where it has been said already. */
export function describeError(error: unknown, options: { readonly trace: boolean }): string {
  if (error instanceof CommanderError) return '';
  if (!(error instanceof Error)) return `error: ${String(error)}`;
  if (options.trace) return error.stack ?? error.message;
  if (exitCodeOf(error) === exitCodes.internal)
    return `internal error: ${error.message}\nThis is a bug of gradspec; --stack shows where.`;
  return `error: ${isFileError(error) ? describeFileError(error) : error.message}`;
}

function describeFileError(error: NodeJS.ErrnoException & { readonly path: string }): string {
  return `${error.path}: ${fileErrors[error.code ?? ''] ?? error.message}`;
}
