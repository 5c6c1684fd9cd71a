/** A backend made of an imperative library, in this process. */
import type { Description } from '../../spec/index.ts';
import type { Answer, Backend, Run } from '../backends/backend.ts';
import { FormatError } from '../formats/format-error.ts';
import type { ImperativeLibrary } from './imperative.ts';
import { runImperative } from './run.ts';

/**
 * Runs programs over the library, one after the other. What is thrown and has no category in the library's own words is a
 * fault: nobody knows what it means.
 */
export const imperativeBackend = <T>(library: ImperativeLibrary<T>, description: Description): Backend => ({
  description,
  run: (run) => Promise.resolve(answer(library, run)),
  close: () => Promise.resolve(),
});

/** An error of a program that nobody checked is told as such; for any other its author will want to know where it arose. */
function describe(error: unknown): string {
  if (error instanceof FormatError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function answer<T>(library: ImperativeLibrary<T>, run: Run): Answer {
  try {
    return runImperative(library, run);
  } catch (error) {
    return { kind: 'fault', fault: 'internal', message: describe(error) };
  }
}
