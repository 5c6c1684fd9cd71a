/** Loads node-mlx where it loads: its package carries a native binding for Linux on x64, which needs LAPACK of the system. */
import { requireFor, versionOf } from '../installed.ts';
import type { Mlx } from './surface.ts';

/** node-mlx, and which it is. */
export interface Loaded {
  readonly mlx: Mlx;
  readonly version: string;
}

/** Loads it from where it is looked for. */
export function loadNodeMlx(): Loaded {
  const require = requireFor('node-mlx');
  return { mlx: load(require), version: versionOf(require, '@frost-beta/mlx') };
}

function load(require: NodeJS.Require): Mlx {
  try {
    return require('@frost-beta/mlx') as Mlx;
  } catch (error) {
    const [first] = String(error).split('\n');
    throw new Error(
      `node-mlx does not load on ${process.platform}-${process.arch} (${first}): installed without scripts it runs ` +
        'on Linux on x64, with the libraries LAPACK and BLAS (in Debian: liblapack3)',
    );
  }
}
