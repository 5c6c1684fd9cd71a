/** Which modules of the build import which: those that a backend is made of, and those that a change concerns. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packagePath } from '../package-files.ts';

/** The module that makes a backend of the reference, in `dist/`. */
export const backendModule = join('conformance', 'backends', 'reference.js');

/** What each module imports of the build, for all that the backend of the reference is made of. */
export function readImports(): ReadonlyMap<string, readonly string[]> {
  const imports = new Map<string, readonly string[]>();
  const waiting = [backendModule];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (imports.has(file)) continue;
    const own = importsOf(file);
    imports.set(file, own);
    waiting.push(...own);
  }
  return imports;
}

/** As the compiler writes them: each on a line of its own, with the ending of a module. */
const importLine = /^(?:import|export) (?:.* from )?'(\.{1,2}\/.+\.js)';$/gm;

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(packagePath('dist', file), 'utf8').matchAll(importLine)].map(([, path]) =>
    join(dirname(file), path!),
  );

/** The modules that are other ones if some of them are: these, and all that import them, however far away. */
export function concernedBy(
  changed: Iterable<string>,
  imports: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const concerned = new Set(changed);
  for (let size = -1; size !== concerned.size; ) {
    size = concerned.size;
    for (const [file, own] of imports) if (own.some((path) => concerned.has(path))) concerned.add(file);
  }
  return concerned;
}
