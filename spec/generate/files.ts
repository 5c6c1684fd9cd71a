/** Where the spec's files lie: found from the package's root, because this runs from `spec/` and from `dist/spec/`. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** A path inside `spec/`. */
export const specPath = (name: string): string => join(packageRoot(), 'spec', name);

/** The text of a file inside `spec/`. */
export const readText = (name: string): string => readFileSync(specPath(name), 'utf8');

/** A JSON file inside `spec/`. */
export const readJson = (name: string): unknown => JSON.parse(readText(name));
