/** Writes a file whole or not at all, and over another only when that is asked for. */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { FormatError } from '../formats/format-error.ts';

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
