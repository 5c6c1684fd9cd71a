/** js-pytorch on the CPU: a library with `.backward()`, whose elements are JavaScript's numbers, so in float64. */
import { imperativeBackend } from '../interpreter/backend.ts';
import type { Backend } from './backend.ts';
import { describe, jsPytorchLibrary } from './js-pytorch/library.ts';
import { loadJsPytorch } from './js-pytorch/load.ts';

/** The backend; throws, saying what to install, where js-pytorch is not. */
export function backend(): Backend {
  const loaded = loadJsPytorch();
  return imperativeBackend(jsPytorchLibrary(loaded.torch), describe(loaded));
}
