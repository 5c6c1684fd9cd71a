/** The last step of a build: removes what is left of sources that are gone, lets the command be run, and writes down which sources were built. */
import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-files.ts';
import { stampFile } from './freshness.ts';
import { hashOfSources, sourceFiles } from './sources.ts';

removeStale(packageRoot);
chmodSync(join(packageRoot, 'dist', 'conformance', 'cli', 'main.js'), 0o755); // npm does it only where it links it anew
writeFileSync(stampFile(packageRoot), `${JSON.stringify({ sources: hashOfSources(packageRoot) })}\n`);

function removeStale(root: string): void {
  const current = new Set(sourceFiles(root).map((path) => path.replace(/ts$/, '')));
  for (const path of readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })) {
    const [, name, kind] = /^(.*?)(?:\.d)?(\.m?)[jt]s$/.exec(path.replaceAll('\\', '/')) ?? [];
    if (name !== undefined && !current.has(`${name}${kind}`)) rmSync(join(root, 'dist', path));
  }
}
