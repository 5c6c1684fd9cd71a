/** For tests that start processes, which run what was built: sees to it that this is what the sources say. */
import { execFileSync } from 'node:child_process';
import { packageRoot } from '../package-files.ts';
import { staleness } from './freshness.ts';

/** Builds, if the build is older than the sources. */
export function buildIfStale(): void {
  if (staleness(packageRoot) === undefined) return;
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: packageRoot, stdio: 'inherit' });
}
