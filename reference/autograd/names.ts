/** Rows speak of `self` and `other`, the engine of the first and the second: lists that can be read by name. */

/** The names of a call's operands, in order, and then of its results. The last operand name may stand for all others. */
export interface Names {
  readonly inputs: readonly string[];
  readonly isVariadic: boolean;
  readonly outputs: readonly string[];
}

type List = readonly unknown[];

const nothing: List = [];

/**
 * Shows a list under names. One object serves all calls of an op, because a row reads it at once and does not keep it:
 * it is emptied after the call.
 */
export class NamedList {
  listed = nothing;

  constructor({ inputs, isVariadic, outputs }: Names) {
    inputs.forEach((name, at) => {
      const isRest = isVariadic && at === inputs.length - 1;
      this.#define(name, isRest ? restFrom(at, outputs.length) : elementAt(at));
    });
    outputs.forEach((name, at) => {
      this.#define(name, fromEnd(outputs.length - at));
    });
  }

  #define(name: string, get: (this: NamedList) => unknown): void {
    Object.defineProperty(this, name, { get });
  }

  /** The same object, now showing another list. */
  of(list: List): this {
    this.listed = list;
    return this;
  }

  clear(): void {
    this.listed = nothing;
  }
}

type Getter = (this: NamedList) => unknown;

/** Written out, because V8 takes the closures of one function for one, and then puts none of them in place of its call. */
const firstElements: readonly Getter[] = [
  function () {
    return this.listed[0];
  },
  function () {
    return this.listed[1];
  },
  function () {
    return this.listed[2];
  },
];

const elementAt = (at: number): Getter =>
  firstElements[at] ??
  function () {
    return this.listed[at];
  };

const fromEnd = (back: number): Getter =>
  function () {
    return this.listed[this.listed.length - back];
  };

const restFrom = (at: number, after: number): Getter =>
  function () {
    return this.listed.slice(at, this.listed.length - after);
  };
