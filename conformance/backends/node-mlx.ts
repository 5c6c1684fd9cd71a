/** node-mlx (`@frost-beta/mlx`) on the CPU: a library with `grad(f)` and `vjp`, in float32. */
import { functionalBackend } from '../functional/backend.ts';
import type { Backend } from './backend.ts';
import { nodeMlxLibrary } from './node-mlx/library.ts';
import { loadNodeMlx } from './node-mlx/load.ts';

/** The backend; throws, saying what to do, where node-mlx is not, or does not load. */
export function backend(): Backend {
  return functionalBackend(nodeMlxLibrary(loadNodeMlx()));
}
