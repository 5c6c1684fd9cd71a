/** How far something has come: one line that is written over on a terminal, now and then a line elsewhere. */

/** How often a line is written over, and how often a new one is begun where none can be. */
const OFTEN_MS = { onTerminal: 100, elsewhere: 5000 };
const ERASE = '\u001b[K';

/** Tells of progress. */
export class Progress {
  readonly #write: (text: string) => void;
  readonly #isTerminal: boolean;
  #lastShown: number;

  constructor(write: (text: string) => void, options: { readonly isTerminal: boolean; readonly now: number }) {
    this.#write = write;
    this.#isTerminal = options.isTerminal;
    this.#lastShown = options.now;
  }

  /** Shows where things stand, if it is time to. */
  show(line: string, now: number): void {
    if (now - this.#lastShown < OFTEN_MS[this.#isTerminal ? 'onTerminal' : 'elsewhere']) return;
    this.#lastShown = now;
    this.#write(this.#isTerminal ? `\r${line}${ERASE}` : `${line}\n`);
  }

  /** Makes room for something else. */
  clear(): void {
    if (this.#isTerminal) this.#write(`\r${ERASE}`);
  }
}
