/** Modules that other processes run: those that were built, and only where they were built from what is here. */
import { FormatError } from '../formats/format-error.ts';
import { packagePath, packageRoot } from '../package-files.ts';
import { staleness } from './freshness.ts';

/** The path of a built module of this room. Throws a `FormatError` where the build is older than its sources. */
export function builtModule(...parts: readonly string[]): string {
  const stale = staleness(packageRoot);
  if (stale !== undefined) throw new FormatError(stale);
  return packagePath('dist', 'conformance', ...parts);
}
