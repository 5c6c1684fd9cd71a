/** Says of an error at which step of the program it came up. */

import { LibraryError } from '../interpreter/library-error.ts';
import { Unsupported } from '../interpreter/unsupported.ts';
import { atPath } from './refusals.ts';

/** The library raised at a step. */
export class StepFailure extends Error {
  override readonly name = 'StepFailure';
  readonly path: string;
  /** What the library threw. */
  readonly thrown: unknown;

  constructor(path: string, error: LibraryError) {
    super(error.message);
    this.path = path;
    this.thrown = error.cause;
  }
}

/** Runs a step. What is neither the library's error nor its lack is a fault of ours, and passes through. */
export async function atStep(path: string, body: () => Promise<void>): Promise<void> {
  try {
    await body();
  } catch (error) {
    if (error instanceof LibraryError) throw new StepFailure(path, error);
    throw error instanceof Unsupported ? atPath(path, error) : error;
  }
}
