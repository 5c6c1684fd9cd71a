/** jax-js (`@jax-js/jax`) on WebAssembly: a library with `grad(f)` and `vjp`, in float32 and float64. */
import { functionalBackend } from '../functional/backend.ts';
import type { Backend } from './backend.ts';
import { jaxJsLibrary } from './jax-js/library.ts';
import { loadJaxJs } from './jax-js/load.ts';

/** The backend; throws, saying what to install, where jax-js is not. */
export async function backend(): Promise<Backend> {
  return functionalBackend(jaxJsLibrary(await loadJaxJs()));
}
