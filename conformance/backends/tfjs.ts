/** TensorFlow.js: `@tensorflow/tfjs-core` on its plain-JavaScript CPU backend, a library with `grad(f)`, in float32. */
import { functionalBackend } from '../functional/backend.ts';
import type { Backend } from './backend.ts';
import { loadTfjs } from './tfjs/install.ts';
import { tfjsLibrary } from './tfjs/library.ts';

/** The backend; throws, saying what to install, where tfjs is not. */
export async function backend(): Promise<Backend> {
  return functionalBackend(tfjsLibrary(await loadTfjs()));
}
