/** Loads js-pytorch. */
import { requireFor, versionOf } from '../installed.ts';
import type { Torch } from './surface.ts';

/** js-pytorch, and which it is. */
export interface Loaded {
  readonly torch: Torch;
  readonly version: string;
}

/** Loads it from where it is looked for. Its GPU is a package that it loads only when asked for one. */
export function loadJsPytorch(): Loaded {
  const require = requireFor('js-pytorch');
  const { torch } = require('js-pytorch') as { readonly torch: Torch };
  return { torch, version: versionOf(require, 'js-pytorch') };
}
