/** Finds the released library that an adapter judges where it is installed, or says how to install it. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { packagePath, packageRoot, readPackageJson } from '../package-files.ts';

/** A `require` for the first of the places where all packages that the adapter's `package.json` names are installed. */
export function requireFor(adapter: string, places: readonly string[] = placesOf(adapter)): NodeJS.Require {
  const packages = packagesOf(adapter);
  const requires = places.map((place) => createRequire(join(place, 'any.js')));
  const found = requires.find((require) => Object.keys(packages).every((name) => isResolved(require, name)));
  if (!found) throw new Error(`${adapter} is not installed; run \`${installCommand(adapter, packages)}\``);
  return found;
}

/** The adapter's folder among the sources, also for the compiled adapter in `dist`. */
const folderOf = (adapter: string): readonly string[] => ['conformance', 'backends', adapter];

/** Where a library is looked for: the adapter's own folder, the user's project, gradspec's own tree. */
const placesOf = (adapter: string): string[] => [packagePath(...folderOf(adapter)), process.cwd(), packageRoot];

/** The packages that an adapter needs, and the versions that it was written for. */
function packagesOf(adapter: string): Readonly<Record<string, string>> {
  const { dependencies } = readPackageJson(...folderOf(adapter), 'package.json') as {
    dependencies: Readonly<Record<string, string>>;
  };
  return dependencies;
}

function isResolved(require: NodeJS.Require, name: string): boolean {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
}

/** The command that installs what an adapter needs, from where the user stands; a checkout has the locked versions. */
function installCommand(adapter: string, packages: Readonly<Record<string, string>>): string {
  const folder = packagePath(...folderOf(adapter));
  if (existsSync(join(folder, 'package-lock.json')))
    return `npm ci --prefix ${relative(process.cwd(), folder) || '.'} --ignore-scripts`;
  const named = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
  return `npm install --ignore-scripts ${named.join(' ')}`;
}

/** The version of a package that is installed, from its own `package.json`, which it need not export. */
export function versionOf(require: NodeJS.Require, name: string): string {
  const folder = (require.resolve.paths(name) ?? []).find((path) => existsSync(join(path, name, 'package.json')));
  return (JSON.parse(readFileSync(join(folder!, name, 'package.json'), 'utf8')) as { version: string }).version;
}
