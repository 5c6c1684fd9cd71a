/** The process that hosts a TypeScript backend: `node host.js MODULE`. What the library prints goes to stderr. */
import { pathToFileURL } from 'node:url';
import type { Backend } from '../backends/backend.ts';
import { serve } from './serve.ts';

const replies = process.stdout.write.bind(process.stdout);
process.stdout.write = process.stderr.write.bind(process.stderr);

const path = process.argv[2] ?? '';
const needsNewerNode = `Node ${process.version} does not run TypeScript. Node 22.18 and later do; for this one, compile it to JavaScript`;
try {
  const backend = await backendOf(path);
  await serve(backend, process.stdin, { write: (line) => replies(`${line}\n`), log: console.error });
} catch (error) {
  console.error(`${path}: ${isUnknownExtension(error) ? needsNewerNode : error}`);
  process.exit(1);
}
process.exit(0); // a library's timers or workers must not keep it alive

/** Imported only now, since a library may print while it is loaded. */
async function backendOf(module: string): Promise<Backend> {
  const exported: { readonly backend?: unknown } = await import(pathToFileURL(module).href);
  if (typeof exported.backend === 'function') return exported.backend();
  throw new Error('it exports no function called "backend"');
}

function isUnknownExtension(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_UNKNOWN_FILE_EXTENSION';
}
