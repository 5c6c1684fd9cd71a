/** Rows speak of `self` and `other`, the engine of the first and the second: lists that can be read by name. */

/** A list of what belongs to the operands of a call, in their order, and then to its results. */
export class Listed {
  constructor(readonly listed: readonly unknown[]) {}
}

/** The names under which a list is read. The last input may be variadic: it then stands for all that are left. */
export interface Names {
  readonly inputs: readonly string[];
  readonly isVariadic: boolean;
  readonly outputs: readonly string[];
}

type ListedClass = new (...given: never[]) => Listed;

/**
 * A subclass of `base` whose objects also show what they list by name. It is made once per op, so that reading a name
 * is an ordinary property read.
 */
export function namedBy<Base extends ListedClass>(base: Base, { inputs, isVariadic, outputs }: Names): Base {
  const Named = class extends (base as unknown as typeof Listed) {};
  const define = (name: string, read: (listed: readonly unknown[]) => unknown): void => {
    Object.defineProperty(Named.prototype, name, {
      get(this: Listed): unknown {
        return read(this.listed);
      },
    });
  };
  inputs.forEach((name, at) => {
    if (isVariadic && at === inputs.length - 1)
      define(name, (listed) => listed.slice(at, listed.length - outputs.length));
    else define(name, (listed) => listed[at]);
  });
  outputs.forEach((name, at) => define(name, (listed) => listed[listed.length - outputs.length + at]));
  return Named as unknown as Base;
}
