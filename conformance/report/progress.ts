/** How far a run has come: one line that is written over on a terminal, now and then a line elsewhere. */

const EVERY = 500;
const OFTEN_MS = 100;

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

  start(selected: number): void {
    this.#selected = selected;
  }

  step(isWrong: boolean, now: number): void {
    this.#done++;
    if (isWrong) this.#wrong++;
    if (this.#isTerminal && now - this.#lastShown > OFTEN_MS) this.#show(now);
    if (!this.#isTerminal && this.#done % EVERY === 0) this.#write(`${this.#line}\n`);
  }

  /** Leaves the line empty. */
  end(): void {
    if (this.#isTerminal) this.#write('\r\u001b[K');
  }

  get #line(): string {
    return `${this.#done} of ${this.#selected} judged, ${this.#wrong} wrong`;
  }

  #show(now: number): void {
    this.#lastShown = now;
    this.#write(`\r${this.#line}\u001b[K`);
  }
}
