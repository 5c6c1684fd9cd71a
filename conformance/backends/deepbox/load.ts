/** Loads deepbox, which asks for Node 24 and so far needs nothing that Node 20 lacks. */
import { requireFor, versionOf } from '../installed.ts';
import type { Deepbox } from './surface.ts';

/** deepbox, and which it is. */
export interface Loaded {
  readonly deepbox: Deepbox;
  readonly version: string;
}

/** Loads it from where it is looked for. */
export function loadDeepbox(): Loaded {
  const require = requireFor('deepbox');
  const parts = ['deepbox/ndarray', 'deepbox/nn', 'deepbox/optim'].map((part) => load(require, part));
  const [ndarray, nn, optim] = parts as unknown as [Deepbox['ndarray'], Deepbox['nn'], Deepbox['optim']];
  return { deepbox: { ndarray, nn, optim }, version: versionOf(require, 'deepbox') };
}

function load(require: NodeJS.Require, part: string): object {
  try {
    return require(part) as object;
  } catch (error) {
    throw new Error(`${part} does not load in Node ${process.versions.node}, and asks for 24.13: ${error}`);
  }
}
