/** Compiles the files that faults are in, those of many faults at once. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packagePath } from '../package-files.ts';
import { type Fault, faultySources } from './mutant.ts';

/** What a fault makes of modules of the build, by their paths in `dist/`. */
export type FaultyModules = ReadonlyMap<string, string>;

const options = [
  ...['--ignoreConfig', '--noCheck', '--noResolve', '--verbatimModuleSyntax', '--rewriteRelativeImportExtensions'],
  ...['--target', 'es2023', '--module', 'nodenext'],
];

/** The modules of each fault, in the order of the faults. No file is compiled in sight of another: imports keep their names. */
export function compileFaults(faults: readonly Fault[]): readonly FaultyModules[] {
  const folder = mkdtempSync(join(tmpdir(), 'gradspec-faults-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const files = faults.map((fault, nth) => writeSources(fault, `in/${nth}`, folder));
    const compiler = packagePath('node_modules', 'typescript', 'bin', 'tsc');
    const folders = ['--rootDir', join(folder, 'in'), '--outDir', join(folder, 'out')];
    execFileSync(process.execPath, [compiler, ...options, ...folders, ...files.flat()], { cwd: folder, stdio: 'pipe' });
    return faults.map((fault, nth) => readModules(fault, join(folder, 'out', String(nth))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeSources(fault: Fault, to: string, folder: string): readonly string[] {
  return [...faultySources(fault)].map(([file, source]) => {
    const path = join(to, file);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
    return path;
  });
}

function readModules({ edits }: Fault, folder: string): FaultyModules {
  const files = [...new Set(edits.map(({ file }) => file.replace(/\.ts$/, '.js')))];
  return new Map(files.map((file) => [join('reference', file), readFileSync(join(folder, file), 'utf8')]));
}
