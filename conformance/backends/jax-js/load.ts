/** Loads jax-js with the device it uses by default, WebAssembly on the CPU: Node has no WebGPU. */
import { requireFor, versionOf } from '../installed.ts';
import type { Jax } from './surface.ts';

/** jax-js, and which it is. */
export interface Loaded {
  readonly jax: Jax;
  readonly version: string;
}

/** Loads it from where it is looked for. */
export async function loadJaxJs(): Promise<Loaded> {
  const require = requireFor('jax-js');
  withFloat16Array();
  const jax = require('@jax-js/jax') as Jax;
  await jax.init('wasm');
  return { jax, version: versionOf(require, '@jax-js/jax') };
}

/** Of float64 and of int32 data jax-js asks whether they are a `Float16Array`, which Node has from version 24 on. */
function withFloat16Array(): void {
  const global = globalThis as { Float16Array?: unknown };
  global.Float16Array ??= class Float16Array {};
}
