/** Loads tfjs as `@tensorflow/tfjs` sets it up. */
import { register } from 'node:module';
import { pathToFileURL } from 'node:url';
import { requireFor } from '../installed.ts';
import type { Tf } from './surface.ts';

const core = '@tensorflow/tfjs-core';

/** What `@tensorflow/tfjs` sets up and its core alone does not: gradients, and the methods that some of them call. */
const setUps = ['dist/register_all_gradients.js', 'dist/public/chained_ops/register_all_chained_ops.js'];

/** Loads tfjs with its CPU backend, from where it is looked for unless told other folders. */
export async function loadTfjs(from?: readonly string[]): Promise<Tf> {
  const require = requireFor('tfjs', from);
  const tf = require(core) as Tf;
  require('@tensorflow/tfjs-backend-cpu');
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
