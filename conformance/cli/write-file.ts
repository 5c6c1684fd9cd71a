/** Writes a file whole or not at all, and over another only when that is asked for. */
import { existsSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { FormatError } from '../formats/format-error.ts';

/** Throws a `FormatError` where what an option is to write is another file of the same command. */
export function requireOtherFile(
  option: string,
  path: string | undefined,
  others: readonly (string | undefined)[],
): void {
  const same = others.find((other) => path !== undefined && other !== undefined && realPath(other) === realPath(path));
  if (same !== undefined)
    throw new FormatError(`${option} names ${path}, and so does another part of the command: it would be written over`);
}

/** A file that is not there yet is no link to another. */
const realPath = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path));

/** Writes a file. Throws a `FormatError` where there is one already, unless it may be written over. */
export function writeWhole(path: string, text: string, options: { readonly force: boolean }): void {
  if (existsSync(path) && !options.force) throw new FormatError(`${path} is there already; --force writes over it`);
  const temporary = `${path}.part`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
