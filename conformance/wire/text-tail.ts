/** Keeps the end of a stream of text, however much of it there is. */

/** The last bytes of what was written. */
export class TextTail {
  readonly #longest: number;
  #kept: Buffer = Buffer.alloc(0);
  #cut = false;

  /** @param longest how many bytes to keep */
  constructor(longest: number) {
    this.#longest = longest;
  }

  push(chunk: Buffer): void {
    const all = chunk.length < this.#longest ? Buffer.concat([this.#kept, chunk]) : chunk;
    this.#cut ||= all.length > this.#longest;
    this.#kept = Buffer.from(all.subarray(Math.max(0, all.length - this.#longest)));
  }

  /** What is kept, from the first whole line of it on. */
  toString(): string {
    const text = this.#kept.toString('utf8');
    return (this.#cut ? `…${text.slice(text.indexOf('\n') + 1)}` : text).trimEnd();
  }
}
