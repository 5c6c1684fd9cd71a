/** Rows speak of `self` and `other`, the engine of the first and the second: lists that can be read by name. */

/** The names of a call's operands, in order, and then of its results. The last operand name may stand for all others. */
export interface Names {
  readonly inputs: readonly string[];
  readonly isVariadic: boolean;
  readonly outputs: readonly string[];
}

const nothing: readonly unknown[] = [];

/**
 * Shows a list under names. One object serves all calls of an op, because a row reads it at once and does not keep it:
 * it is emptied after the call.
 */
export class NamedList {
  listed = nothing;

  constructor({ inputs, isVariadic, outputs }: Names) {
    inputs.forEach((name, at) => {
      if (isVariadic && at === inputs.length - 1)
        this.#define(name, (list) => list.slice(at, list.length - outputs.length));
      else this.#define(name, (list) => list[at]);
    });
    outputs.forEach((name, at) => {
      this.#define(name, (list) => list[list.length - outputs.length + at]);
    });
  }

  #define(name: string, read: (list: readonly unknown[]) => unknown): void {
    Object.defineProperty(this, name, { get: () => read(this.listed) });
  }

  /** The same object, now showing another list. */
  of(list: readonly unknown[]): this {
    this.listed = list;
    return this;
  }

  clear(): void {
    this.listed = nothing;
  }
}
