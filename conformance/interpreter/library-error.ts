/** An error that a library threw, so that no fault of the interpreter around it passes for one. */
import { Raised } from './execution.ts';
import { Unsupported } from './unsupported.ts';

/** Something that the library threw. */
export class LibraryError extends Error {
  override readonly name = 'LibraryError';

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Runs what is the library's own; what it throws is marked. */
export function marked<R>(body: () => R): R {
  try {
    return body();
  } catch (error) {
    throw mark(error);
  }
}

/** The same of what may take its time. */
export async function markedLater<R>(body: () => R | Promise<R>): Promise<R> {
  try {
    return await body();
  } catch (error) {
    throw mark(error);
  }
}

// What comes out of the library may have been thrown by a function that it was given.
const mark = (error: unknown): unknown =>
  error instanceof Unsupported || error instanceof Raised || error instanceof LibraryError
    ? error
    : new LibraryError(error);
