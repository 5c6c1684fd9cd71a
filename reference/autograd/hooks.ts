/** Functions to be called when something happens, in the order in which they were registered. */

/** What registering gives: the way to take the function out again. Doing so twice does no harm. */
export interface HookHandle {
  remove(): void;
}

/** An ordered list of hooks. One registered twice is called twice. */
export class HookList<Hook> implements Iterable<Hook> {
  readonly #entries = new Set<{ readonly hook: Hook }>();

  add(hook: Hook): HookHandle {
    const entry = { hook };
    this.#entries.add(entry);
    return { remove: () => void this.#entries.delete(entry) };
  }

  *[Symbol.iterator](): Iterator<Hook> {
    for (const { hook } of [...this.#entries]) yield hook;
  }
}
