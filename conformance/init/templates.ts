/** The templates of adapters, by language: files that run as they stand, and are written out as they are. */
import { packagePath } from '../package-files.ts';

/** An adapter to begin with, and the library that it works on until it has yours. */
export interface Template {
  /** How the names of its files end; with another ending they might not run. */
  readonly extension: '.py' | '.mts' | '.mjs';
  /** The folder that they are in. */
  readonly folder: string;
  /** The option of `gradspec test` by which the adapter at a path is judged. */
  readonly option: (path: string) => string;
}

/** What an adapter is called if nothing else is said. */
export const adapterName = 'gradspec_adapter';
/** What its library is always called, since it imports it. */
export const libraryName = 'tiny_library';

const sources = packagePath('conformance', 'init', 'templates');
const built = packagePath('dist', 'conformance', 'init', 'templates');
const python = process.platform === 'win32' ? 'python' : 'python3';

const quoted = (path: string): string => (/[^\w./\\:-]/.test(path) ? `'${path}'` : path);

/** A path that cannot be taken for the name of a backend. */
const asPath = (path: string): string => (/^(?:\.{0,2}[/\\]|[A-Za-z]:)/.test(path) ? path : `./${path}`);

const asModule = (path: string): string => `--backend ${quoted(asPath(path))}`;

/** Every template there is. The one in JavaScript is what the build makes of the one in TypeScript. */
export const templates = {
  python: { extension: '.py', folder: sources, option: (path) => `--cmd "${python} ${quoted(path)}"` },
  typescript: { extension: '.mts', folder: sources, option: asModule },
  javascript: { extension: '.mjs', folder: built, option: asModule },
} as const satisfies Readonly<Record<string, Template>>;

/** A language in which there is a template. */
export type Language = keyof typeof templates;
