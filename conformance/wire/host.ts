/** The process that hosts a TypeScript backend: `node host.js MODULE`. What the library prints goes to stderr. */
import { pathToFileURL } from 'node:url';
import type { Backend } from '../backends/backend.ts';
import { serve } from './serve.ts';

const replies = process.stdout.write.bind(process.stdout);
process.stdout.write = process.stderr.write.bind(process.stderr);

try {
  const backend = await backendOf(process.argv[2] ?? '');
  await serve(backend, process.stdin, (line) => replies(`${line}\n`));
} catch (error) {
  console.error(withoutTrace(error));
  process.exit(1);
}
process.exit(0); // a library's timers or workers must not keep it alive

/** Imported only now, since a library may print while it is loaded. */
async function backendOf(path: string): Promise<Backend> {
  const module: { readonly backend?: unknown } = await import(pathToFileURL(path).href);
  if (typeof module.backend === 'function') return module.backend();
  throw new Error(`${path} exports no function called "backend"`);
}

/** An error with the line it stands in, where it is one of syntax, but not the way there. */
function withoutTrace(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).replace(/\n {4}at .*/s, '') : String(error);
}
