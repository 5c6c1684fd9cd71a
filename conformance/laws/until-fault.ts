/** A backend as a law asks it: for one program alone at first, then for several at once, and for none after a fault. */
import type { Answer, Backend, Fault, Run } from '../backends/backend.ts';

/**
 * The same backend, with what is asked for after its first fault answered by that fault. An adapter that hangs is thereby
 * waited for once, however many programs a law has ready.
 */
export function untilFault(backend: Backend): Backend {
  const gate = new Gate(backend);
  return { description: backend.description, run: (run) => gate.run(run), close: () => backend.close() };
}

class Gate {
  readonly #backend: Backend;
  readonly #waiting: (() => void)[] = [];
  #underWay = 0;
  #hasAnswered = false;
  #fault: Fault | undefined;

  constructor(backend: Backend) {
    this.#backend = backend;
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
