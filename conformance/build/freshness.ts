/** Whether the build is that of the sources beside it: one that is older must not judge anything silently. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOfSources, isCheckout } from './sources.ts';

/** Where the build says what it was made from. */
export const stampFile = (root: string): string => join(root, 'dist', 'stamp.json');

/** What is wrong with the build under a package's root; undefined where nothing is. */
export function staleness(root: string): string | undefined {
  if (!isCheckout(root)) return undefined;
  if (!existsSync(stampFile(root))) return 'This checkout has not been built to the end. Run: npm run build';
  if (JSON.parse(readFileSync(stampFile(root), 'utf8')).sources === hashOfSources(root)) return undefined;
  return 'The sources of this checkout have changed since it was built. Run: npm run build';
}
