/** Makes a backend of a fault: a copy of the build in a folder of its own, with the files that it is in compiled anew. */
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
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
    const compiled = new Set([...sources.keys()].map((file) => join('reference', file.replace(/\.ts$/, '.js'))));
    for (const room of ['spec', 'reference', 'conformance']) layOut(room, join(folder, 'dist'), compiled);
    compile(sources, join(folder, 'dist', 'reference'));
    const module = pathToFileURL(join(folder, 'dist', 'conformance', 'backends', 'reference.js')).href;
    const { referenceBackend } = (await import(module)) as { readonly referenceBackend: () => Backend };
    return referenceBackend();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Gives the modules of a room of the build a second place each, but not those that are compiled anew: links would let that write the build. */
function layOut(room: string, to: string, except: ReadonlySet<string>): void {
  for (const entry of readdirSync(packagePath('dist', room), { recursive: true, withFileTypes: true })) {
    const file = relative(packagePath('dist'), join(entry.parentPath, entry.name));
    if (!entry.isFile() || !isModule(file) || except.has(file)) continue;
    mkdirSync(dirname(join(to, file)), { recursive: true });
    linkOrCopy(packagePath('dist', file), join(to, file));
  }
}

const isModule = (file: string): boolean => file.endsWith('.js') && !file.endsWith('.test.js');

/** A link takes a tenth of the time of a copy, but not every folder for temporary files can have one. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

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
