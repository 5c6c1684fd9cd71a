/** Released libraries for tests: those that need one are skipped where it is not installed, and say so. */
import { describe, test } from 'vitest';

/** The adapters whose libraries must be there, by name: those that `.ci/run` has installed. */
const required = (process.env.GRADSPEC_REQUIRE_ADAPTERS ?? '').split(' ');

/** A library, and how it comes to be there. */
export interface Needed<Library> {
  /** The name of the adapter. */
  readonly adapter: string;
  readonly load: () => Promise<Library> | Library;
}

/** Describes tests of a loaded library. Without one they are skipped; where `GRADSPEC_REQUIRE_ADAPTERS` names it that is a failure. */
export async function describeWithLibrary<Library>(
  what: string,
  { adapter, load }: Needed<Library>,
  tests: (library: Library) => void,
): Promise<void> {
  const loaded = await attempt(load);
  if ('library' in loaded) describe(what, () => tests(loaded.library));
  else if (required.includes(adapter)) throw loaded.error;
  else test.skip(`${what} [NOT RUN: ${loaded.error.message}]`, () => {});
}

async function attempt<Library>(
  load: () => Promise<Library> | Library,
): Promise<{ readonly library: Library } | { readonly error: Error }> {
  try {
    return { library: await load() };
  } catch (error) {
    return { error: error as Error };
  }
}
