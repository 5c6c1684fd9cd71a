/** How far a run has come: one line that is written over on a terminal, now and then a line elsewhere. */

/** How often a line is written over, and how often a new one is begun where none can be. */
const OFTEN_MS = { onTerminal: 100, elsewhere: 5000 };

/** Tells of progress. */
export class Progress {
  readonly #write: (text: string) => void;
  readonly #isTerminal: boolean;
  #selected = 0;
  #done = 0;
  #wrong = 0;
  #lastShown = 0;

  constructor(write: (text: string) => void, options: { readonly isTerminal: boolean }) {
    this.#write = write;
    this.#isTerminal = options.isTerminal;
  }

  start(selected: number, now: number): void {
    this.#selected = selected;
    this.#lastShown = now;
  }

  step(isWrong: boolean, now: number): void {
    this.#done++;
    if (isWrong) this.#wrong++;
    if (now - this.#lastShown < OFTEN_MS[this.#isTerminal ? 'onTerminal' : 'elsewhere']) return;
    this.#lastShown = now;
    this.#write(this.#isTerminal ? `\r${this.#line}\u001b[K` : `${this.#line}\n`);
  }

  /** Leaves the line empty. */
  end(): void {
    if (this.#isTerminal) this.#write('\r\u001b[K');
  }

  get #line(): string {
    return `${this.#done} of ${this.#selected} judged, ${this.#wrong} wrong`;
  }
}
