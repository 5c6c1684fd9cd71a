/** The package's own files: found from its root, because this runs from the sources and from `dist/`. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds the package's `package.json`. */
export const packageRoot: string = rootAbove(dirname(fileURLToPath(import.meta.url)));

/** A path inside the package. */
export const packagePath = (...parts: readonly string[]): string => join(packageRoot, ...parts);

/** A JSON file of the package, by its path from the root. */
export const readPackageJson = (...parts: readonly string[]): unknown =>
  JSON.parse(readFileSync(packagePath(...parts), 'utf8'));

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  if (dirname(folder) === folder)
    throw new Error('the files of gradspec are in no package: there is no package.json above them');
  return rootAbove(dirname(folder));
}
