/** A backend as a law asks it: for one program alone at first, then for several at once, and for none after a fault or in the end. */
import type { Answer, Backend, Fault, Run } from '../backends/backend.ts';
import { NoTrial } from './trial.ts';

/**
 * The same backend, with what is asked for after its first fault answered by that fault. An adapter that hangs is thereby
 * waited for once, however many programs a law has ready; one that is merely slow is asked for nothing once its time is
 * over: a `NoTrial` is thrown.
 */
export function untilFault(backend: Backend, isOver: () => boolean = () => false): Backend {
  const gate = new Gate(backend, isOver);
  return { description: backend.description, run: (run) => gate.run(run), close: () => backend.close() };
}

class Gate {
  readonly #backend: Backend;
  readonly #isOver: () => boolean;
  readonly #waiting: (() => void)[] = [];
  #underWay = 0;
  #hasAnswered = false;
  #fault: Fault | undefined;

  constructor(backend: Backend, isOver: () => boolean) {
    this.#backend = backend;
    this.#isOver = isOver;
  }

  async run(run: Run): Promise<Answer> {
    await this.#turn();
    try {
      return this.#fault ?? (await this.#ask(run));
    } finally {
      this.#underWay--;
      this.#admit();
    }
  }

  async #ask(run: Run): Promise<Answer> {
    if (this.#isOver()) throw new NoTrial('late', 'the time of the law was over');
    const answer = await this.#backend.run(run);
    this.#hasAnswered = true;
    if (answer.kind === 'fault') this.#fault ??= answer;
    return answer;
  }

  #turn(): Promise<void> {
    return new Promise((begin) => {
      this.#waiting.push(begin);
      this.#admit();
    });
  }

  #admit(): void {
    const atOnce = this.#hasAnswered ? this.#backend.description.in_flight : 1;
    while (this.#waiting.length > 0 && this.#underWay < atOnce) {
      this.#underWay++;
      this.#waiting.shift()!();
    }
  }
}
