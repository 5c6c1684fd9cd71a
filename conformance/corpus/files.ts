/** The files of a corpus on disk. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packagePath } from '../package-files.ts';

/** Where the golden corpus lies, wherever the package does. */
export const corpusFolder = (): string => packagePath('fixtures');

/** The manifest of a corpus. */
export const manifestPath = (folder: string): string => join(folder, 'manifest.json');

/** The paths of all fixtures inside a corpus, with forward slashes, in order. */
export function fixturePaths(folder: string): readonly string[] {
  const chapters = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return chapters.flatMap(({ name }) => jsonFiles(join(folder, name)).map((file) => `${name}/${file}`)).sort();
}

const jsonFiles = (folder: string): readonly string[] => readdirSync(folder).filter((file) => file.endsWith('.json'));
