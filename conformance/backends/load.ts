/** Finds a backend by what a user says: a name, the path of a module, or a command. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtModule } from '../build/built-module.ts';
import { FormatError } from '../formats/format-error.ts';
import { suggestion } from '../formats/nearest.ts';
import { packagePath } from '../package-files.ts';
import { connect } from '../wire/client.ts';
import { AdapterError, faultOf } from '../wire/faults.ts';
import { splitCommand } from '../wire/split-command.ts';
import type { WireOptions } from '../wire/wire-options.ts';
import type { Backend } from './backend.ts';

/** What a user says a backend is: at most one of the two; nothing means the reference. */
export interface BackendChoice {
  /** A name (a file in this folder), or the path of a module that exports `backend`. */
  readonly backend?: string | undefined;
  /** A command that starts an adapter. */
  readonly cmd?: string | undefined;
}

const folder = dirname(fileURLToPath(import.meta.url));
const modules = new Set(['.js', '.mjs', '.cjs', '.ts', '.mts']);

/** A file of this folder that is a backend: it exports `backend`, or the `command` that starts one. */
interface BackendFile {
  readonly name: string;
  readonly path: string;
  readonly exports: 'backend' | 'command';
}

/** The names by which backends are known: the reference, and the files of this folder that export one. */
export const backendNames = (): readonly string[] => ['reference', ...backendFiles().map(({ name }) => name)].sort();

const backendFiles = (): readonly BackendFile[] =>
  readdirSync(folder).flatMap((file) => {
    if (!/^[a-z0-9-]+\.(?:js|ts)$/.test(file)) return [];
    const path = join(folder, file);
    const exported = /^export (?:async function|function|const) (backend|command)\b/m.exec(readFileSync(path, 'utf8'));
    return exported
      ? [{ name: basename(file, extname(file)), path, exports: exported[1] as 'backend' | 'command' }]
      : [];
  });

/**
 * Starts a backend. All but the reference run in a child process, since they can hang or exit. Throws a `FormatError`
 * where there is no such backend, and an `AdapterError` where it does not start.
 */
export async function loadBackend(choice: BackendChoice, options: Partial<WireOptions> = {}): Promise<Backend> {
  const { backend = 'reference', cmd } = choice;
  if (cmd !== undefined) return connect(wordsOf(cmd), options);
  if (backend === 'reference') return (await import('./reference.ts')).referenceBackend();
  return connect(isPath(backend) ? hosted(userModule(backend)) : await commandOf(backend), options);
}

function wordsOf(cmd: string): readonly string[] {
  const words = splitCommand(cmd);
  if (words.length === 0)
    throw new FormatError(`${JSON.stringify(cmd)} is no command: it is empty, or a quote is left open`);
  return words;
}

const isPath = (backend: string): boolean => /[/\\]/.test(backend) || extname(backend) !== '';

function userModule(path: string): string {
  if (!modules.has(extname(path)))
    throw new FormatError(`${path} is no JavaScript module; an adapter in another language is started by --cmd`);
  if (!existsSync(path)) throw new FormatError(`there is no file ${path}`);
  return resolve(path);
}

/** The command that starts a backend of this folder. */
async function commandOf(name: string): Promise<readonly string[]> {
  const file = backendFiles().find((file) => file.name === name);
  if (!file) throw new FormatError(`there is no backend "${name}"${suggestion(name, backendNames())}`);
  if (file.exports === 'backend') return hosted(packagePath('dist', 'conformance', 'backends', `${name}.js`));
  const { command }: { readonly command: () => readonly string[] } = await import(pathToFileURL(file.path).href);
  try {
    return command();
  } catch (error) {
    throw new AdapterError(faultOf('cannot-start', `cannot start ${name}: ${(error as Error).message}`));
  }
}

/** The command that hosts a module. It runs what was built, whatever runs here. */
const hosted = (module: string): readonly string[] => [process.execPath, builtModule('wire', 'host.js'), module];
