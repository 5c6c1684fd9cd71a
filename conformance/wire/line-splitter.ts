/** Cuts a stream of bytes into lines, and notices one that never ends before it fills the memory. */

const NEWLINE = 10;

/** Takes chunks of bytes, gives whole lines. */
export class LineSplitter {
  readonly #longest: number;
  #parts: Buffer[] = [];
  #size = 0;

  /** @param longest how many bytes a line may have */
  constructor(longest: number) {
    this.#longest = longest;
  }

  /** The lines that `chunk` completes. */
  push(chunk: Buffer): readonly string[] {
    const lines: string[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      this.#keep(chunk.subarray(start, end));
      if (this.tooLong) return lines;
      lines.push(this.#take());
      start = end + 1;
    }
    this.#keep(chunk.subarray(start));
    return lines;
  }

  /** Whether the line that is being read has become longer than any line may be. */
  get tooLong(): boolean {
    return this.#size > this.#longest;
  }

  /** The start of a line that has not ended. */
  get unfinished(): string {
    return this.#parts[0]?.toString('utf8', 0, 200) ?? '';
  }

  #keep(part: Buffer): void {
    if (part.length === 0) return;
    this.#parts.push(part);
    this.#size += part.length;
  }

  #take(): string {
    const line = Buffer.concat(this.#parts).toString('utf8');
    this.#parts = [];
    this.#size = 0;
    return line;
  }
}
