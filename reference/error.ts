/** The two kinds of failure: what the spec says must be refused, and what must never happen. */
import type { Category } from '../spec/index.ts';

/** A failure that the spec names. The category is what a program can rely on; the message is for people. */
export class TensorError extends Error {
  override readonly name = 'TensorError';

  constructor(
    readonly category: Category,
    message: string,
  ) {
    super(message);
  }
}

/** Marks what cannot happen: reaching it is a bug of ours, never of the caller. */
export function unreachable(what: never | string): never {
  throw new Error(`bug in the reference: ${String(what)}`);
}
