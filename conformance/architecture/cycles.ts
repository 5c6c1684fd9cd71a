/** Finds modules that import each other in a circle at run time. Types may: a tensor knows its node, a node its tensor. */
import type { SourceFile } from './source-files.ts';

/** The first circle found, from a module back to itself; undefined where there is none. */
export function cycleAmong(files: readonly SourceFile[]): readonly string[] | undefined {
  const importsOf = new Map(files.map(({ path, imports }) => [path, imports.filter(({ typesOnly }) => !typesOnly)]));
  const finished = new Set<string>();

  function follow(path: string, trail: readonly string[]): readonly string[] | undefined {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (finished.has(path)) return undefined;
    for (const { to } of importsOf.get(path) ?? []) {
      const cycle = follow(to, [...trail, path]);
      if (cycle) return cycle;
    }
    finished.add(path);
    return undefined;
  }

  for (const { path } of files) {
    const cycle = follow(path, []);
    if (cycle) return cycle;
  }
  return undefined;
}
