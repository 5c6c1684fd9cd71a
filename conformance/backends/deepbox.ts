/** deepbox on the CPU: a library with `.backward()`, in float32 and float64. */
import { imperativeBackend } from '../interpreter/backend.ts';
import type { Backend } from './backend.ts';
import { deepboxLibrary, describe } from './deepbox/library.ts';
import { loadDeepbox } from './deepbox/load.ts';

/** The backend; throws, saying what to install, where deepbox is not. */
export function backend(): Backend {
  const loaded = loadDeepbox();
  return imperativeBackend(deepboxLibrary(loaded.deepbox), describe(loaded));
}
