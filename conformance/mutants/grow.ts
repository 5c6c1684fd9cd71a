/** Makes a backend of a fault: the build in a folder of its own, in which some modules are others. */
import { copyFileSync, linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Backend } from '../backends/backend.ts';
import { packagePath } from '../package-files.ts';
import { compileFaults, type FaultyModules } from './compile.ts';
import { backendModule, concernedBy, readImports } from './modules.ts';
import type { Fault } from './mutant.ts';

/** The backend with a fault. */
export const growMutant = (fault: Fault): Promise<Backend> => growFrom(compileFaults([fault])[0]!);

let imports: ReadonlyMap<string, readonly string[]> | undefined; // of the build, which does not change while we run

/** The backend with other modules. What it was made from is gone again when this is done: modules stay in memory. */
export async function growFrom(modules: FaultyModules): Promise<Backend> {
  imports ??= readImports();
  const folder = mkdtempSync(join(tmpdir(), 'gradspec-mutant-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const concerned = concernedBy([...modules.keys(), backendModule], imports);
    const files = new Set([...concerned].flatMap((file) => [file, ...imports!.get(file)!]));
    for (const place of new Set([...files].map((file) => dirname(file))))
      mkdirSync(join(folder, place), { recursive: true });
    for (const file of files) layOut(file, folder, modules.get(file), concerned);
    const module = pathToFileURL(join(folder, backendModule)).href;
    const { referenceBackend } = (await import(module)) as { readonly referenceBackend: () => Backend };
    return referenceBackend();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A module that nothing changes for is the one of the build, which a symbolic link leads to, and imports from there. */
function layOut(file: string, folder: string, faulty: string | undefined, concerned: ReadonlySet<string>): void {
  const [from, to] = [packagePath('dist', file), join(folder, file)];
  if (faulty !== undefined) writeFileSync(to, faulty);
  else if (concerned.has(file)) linkOrCopy(from, to);
  else symlinkSync(from, to);
}

/** A link takes a tenth of the time of a copy, but not every folder for temporary files can have one. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
