/** Makes a backend of a mutant: a copy of the build in a folder of its own, with the one file compiled anew. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Backend } from '../backends/backend.ts';
import { packagePath } from '../package-files.ts';
import { type Mutant, mutatedSource } from './mutant.ts';

const compilerOptions = [
  ...['--ignoreConfig', '--noCheck', '--noResolve', '--verbatimModuleSyntax', '--rewriteRelativeImportExtensions'],
  ...['--target', 'es2023', '--module', 'nodenext'],
];

/** The backend with the fault. What it was made from is gone again when this returns: modules stay in memory. */
export async function growMutant(mutant: Mutant): Promise<Backend> {
  const source = mutatedSource(mutant);
  const folder = mkdtempSync(join(tmpdir(), 'gradspec-mutant-'));
  try {
    for (const name of ['package.json', 'node_modules', 'fixtures', 'spec'])
      symlinkSync(packagePath(name), join(folder, name));
    for (const room of ['spec', 'reference', 'conformance'])
      cpSync(packagePath('dist', room), join(folder, 'dist', room), { recursive: true });
    compile(source, mutant.file, join(folder, 'dist', 'reference', dirname(mutant.file)));
    const module = pathToFileURL(join(folder, 'dist', 'conformance', 'backends', 'reference.js')).href;
    const { referenceBackend } = (await import(module)) as { readonly referenceBackend: () => Backend };
    return referenceBackend();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Compiles one file without looking at any other: what it imports keeps its names. */
function compile(source: string, file: string, outDir: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'gradspec-source-'));
  try {
    const path = join(folder, basename(file));
    writeFileSync(path, source);
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const compiler = packagePath('node_modules', 'typescript', 'bin', 'tsc');
    execFileSync(process.execPath, [compiler, ...compilerOptions, '--outDir', outDir, path], { stdio: 'pipe' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
