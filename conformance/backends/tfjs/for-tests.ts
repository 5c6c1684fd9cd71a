/** tfjs for tests: those that need it are skipped where it is not installed, and say so. */
import { describe } from 'vitest';
import { loadTfjs } from './install.ts';
import type { Tf } from './surface.ts';

const required = process.env.GRADSPEC_REQUIRE_TFJS === '1';

/** Describes tests of a loaded tfjs. Without one they are skipped; with GRADSPEC_REQUIRE_TFJS=1 that is a failure. */
export async function describeWithTfjs(what: string, tests: (tf: Tf) => void): Promise<void> {
  const loaded = await loadTfjs().catch((error: Error) => error);
  if (!(loaded instanceof Error)) describe(what, () => tests(loaded));
  else if (required) throw loaded;
  else describe.skip(`${what} [NOT RUN: ${loaded.message}]`, () => tests({} as Tf));
}
