/** The TypeScript that the build is made of. An installed package has none of it, only what was built. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const rooms = ['spec', 'reference', 'conformance', 'fixtures'];
const settings = 'tsconfig.build.json';

/** Whether a package's root is a checkout: whether it has sources that its build could be older than. */
export const isCheckout = (root: string): boolean => existsSync(join(root, settings));

/** Every source file that is built, by its path from the root, in an order that does not depend on the machine. */
export function sourceFiles(root: string): readonly string[] {
  return rooms.flatMap((room) => typeScriptIn(root, room)).sort();
}

/** A hash of everything that the build is made from. */
export function hashOfSources(root: string): string {
  const hash = createHash('sha256');
  for (const path of [settings, 'tsconfig.json', ...sourceFiles(root)])
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  return hash.digest('hex');
}

/** Folders of what was installed: an adapter's library is thousands of files. */
const installed = new Set(['node_modules', '.venv']);

function typeScriptIn(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return installed.has(entry.name) ? [] : typeScriptIn(root, path);
    return /\.m?ts$/.test(path) && !/(\.d|\.test|for-tests)\.m?ts$/.test(path) ? [path] : [];
  });
}
