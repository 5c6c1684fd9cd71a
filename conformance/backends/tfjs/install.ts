/** Finds tfjs where it is installed, or says how to install it. */
import { existsSync } from 'node:fs';
import { createRequire, register } from 'node:module';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packagePath, packageRoot } from '../../package-files.ts';
import type { Tf } from './surface.ts';

const core = '@tensorflow/tfjs-core';
const cpu = '@tensorflow/tfjs-backend-cpu';
const released = '4.22.0';

/** What `@tensorflow/tfjs` sets up and its core alone does not: gradients, and the methods that some of them call. */
const setUps = ['dist/register_all_gradients.js', 'dist/public/chained_ops/register_all_chained_ops.js'];

/** Loads tfjs with its CPU backend, from where it is looked for unless told other folders. */
export async function loadTfjs(from: readonly string[] = places()): Promise<Tf> {
  const require = requireFrom(from);
  const tf = require(core) as Tf;
  require(cpu);
  await tf.ready();
  register(`data:text/javascript,${encodeURIComponent(completeSpecifiers)}`);
  for (const file of setUps) await import(pathToFileURL(require.resolve(`${core}/${file}`)).href);
  return tf;
}

/** tfjs's modules name each other without the `.js` that Node asks for. */
const completeSpecifiers = `
export const resolve = (specifier, context, next) => {
  const incomplete = specifier.startsWith('.') && !specifier.endsWith('.js') && context.parentURL?.includes('/${core}/');
  return next(incomplete ? specifier + '.js' : specifier, context);
};`;

/** The adapter's folder among the sources, also for the compiled adapter in `dist`. */
const adapterFolder = packagePath('conformance', 'backends', 'tfjs');

/** Where tfjs is looked for: the adapter's own folder, the user's project, gradspec's own tree. */
const places = (): string[] => [adapterFolder, process.cwd(), packageRoot];

/** A `require` for the first of the places where both packages are installed. */
export function requireFrom(places: readonly string[]): NodeJS.Require {
  const requires = places.map((place) => createRequire(join(place, 'any.js')));
  const found = requires.find((require) => [core, cpu].every((name) => isResolved(require, name)));
  if (!found) throw new Error(`tfjs is not installed; run \`${installCommand()}\``);
  return found;
}

function isResolved(require: NodeJS.Require, name: string): boolean {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
}

/** The command that installs what the adapter needs, from where the user stands. */
function installCommand(): string {
  if (!existsSync(join(adapterFolder, 'package.json'))) return `npm install ${core}@${released} ${cpu}@${released}`;
  return `npm ci --prefix ${relative(process.cwd(), adapterFolder) || '.'} --ignore-scripts`;
}
