/** Makes a backend of a fault: a copy of the build in a folder of its own, with the files that it is in compiled anew. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Backend } from '../backends/backend.ts';
import { packagePath } from '../package-files.ts';
import { type Fault, faultySources } from './mutant.ts';

const compilerOptions = [
  ...['--ignoreConfig', '--noCheck', '--noResolve', '--verbatimModuleSyntax', '--rewriteRelativeImportExtensions'],
  ...['--target', 'es2023', '--module', 'nodenext'],
];

/** The backend with the fault. What it was made from is gone again when this returns: modules stay in memory. */
export async function growMutant(fault: Fault): Promise<Backend> {
  const sources = faultySources(fault);
  const folder = mkdtempSync(join(tmpdir(), 'gradspec-mutant-'));
  try {
    for (const name of ['package.json', 'node_modules', 'fixtures', 'spec'])
      symlinkSync(packagePath(name), join(folder, name));
    for (const room of ['spec', 'reference', 'conformance'])
      cpSync(packagePath('dist', room), join(folder, 'dist', room), { recursive: true, filter: isNeeded });
    compile(sources, join(folder, 'dist', 'reference'));
    const module = pathToFileURL(join(folder, 'dist', 'conformance', 'backends', 'reference.js')).href;
    const { referenceBackend } = (await import(module)) as { readonly referenceBackend: () => Backend };
    return referenceBackend();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Types and tests are not. */
const isNeeded = (path: string): boolean => !/\.(d\.ts|test\.js)$/.test(path);

/** Compiles files without looking at any other: what they import keeps its names. */
function compile(sources: ReadonlyMap<string, string>, outDir: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'gradspec-source-'));
  try {
    const paths = [...sources].map(([file, source]) => {
      const path = join(folder, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, source);
      return path;
    });
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const compiler = packagePath('node_modules', 'typescript', 'bin', 'tsc');
    const folders = ['--rootDir', folder, '--outDir', outDir];
    execFileSync(process.execPath, [compiler, ...compilerOptions, ...folders, ...paths], { stdio: 'pipe' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
