/** Finds the libraries that the benchmark compares with, which have a package.json of their own. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packagePath, readPackageJson } from '../../package-files.ts';

const folder = ['conformance', 'bench'] as const;

const require = createRequire(packagePath(...folder, 'package.json'));

/** How to install them, from the package's root. */
export const installCommand = `npm ci --prefix ${join(...folder)} --ignore-scripts`;

/** Those of the libraries that are not installed. */
export function missingPeers(): readonly string[] {
  const { dependencies } = readPackageJson(...folder, 'package.json') as { dependencies: Record<string, string> };
  return Object.keys(dependencies).filter((name) => !existsSync(packagePath(...folder, 'node_modules', name)));
}

/** The version of a library that is installed. */
export const versionOf = (name: string): string =>
  (readPackageJson(...folder, 'node_modules', name, 'package.json') as { version: string }).version;

/** The file that an import of a library, or a part of one, means. */
export const urlOf = (specifier: string): string => pathToFileURL(require.resolve(specifier)).href;

/** Imports a library, or a part of one. */
export const load = (specifier: string): Promise<unknown> => import(urlOf(specifier));
