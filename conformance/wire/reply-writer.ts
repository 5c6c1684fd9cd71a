/** Sends replies together where they come quickly, and does not hold one back where they come slowly. */
import type { Reply } from '../../spec/index.ts';

const HELD_MS = 50;

/** Collects the replies to one line. */
export class ReplyWriter {
  readonly #write: (line: string) => void;
  #held: Reply[] = [];
  #since = performance.now();

  constructor(write: (line: string) => void) {
    this.#write = write;
  }

  add(reply: Reply): void {
    this.#held.push(reply);
    if (performance.now() - this.#since > HELD_MS) this.flush();
  }

  /** Sends what is held. */
  flush(): void {
    if (this.#held.length > 0) this.#write(JSON.stringify(this.#held.length === 1 ? this.#held[0] : this.#held));
    this.#held = [];
    this.#since = performance.now();
  }
}
