/** Tells when nothing has happened for too long. */

/** Watches for one span of time at once. */
export class Watchdog {
  readonly #bark: (limit: number) => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(bark: (limit: number) => void) {
    this.#bark = bark;
  }

  /** Something happened: starts to count again. */
  watch(limit: number): void {
    this.rest();
    const timer = setTimeout(() => {
      // If this process was busy itself, the answer may lie unread: that is read first.
      setImmediate(() => this.#timer === timer && this.#bark(limit));
    }, limit);
    this.#timer = timer;
  }

  /** Nothing is waited for. */
  rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
