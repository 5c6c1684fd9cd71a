/** A child process that tries inputs, one at a time: it is killed where one takes too long, and started again. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { TextTail } from '../wire/text-tail.ts';
import type { Trial } from './try-input.ts';

/** What one input may take. */
export interface Limits {
  /** How long the process waits for an answer, in milliseconds. */
  readonly wallMs: number;
  /** How large the heap may grow, in MiB. Buffers lie outside of it. */
  readonly heapMiB: number;
}

/** An input after which the process was no more. */
export interface Lost {
  readonly index: number;
  readonly came: 'lost';
  readonly message: string;
}

/** So many bytes of what a process last said are told where it is lost. */
const LAST_WORDS = 4096;

/** Tries inputs of one seed. */
export class Worker {
  readonly #seed: number;
  readonly #limits: Limits;
  #child: ChildProcess | undefined;
  #said = new TextTail(LAST_WORDS);

  constructor(seed: number, limits: Limits) {
    this.#seed = seed;
    this.#limits = limits;
  }

  /** Tries one input; the one before must have been answered. */
  async try(index: number): Promise<Trial | Lost> {
    this.#child ??= await this.#start();
    const child = this.#child;
    return new Promise((resolve) => {
      const lost = (message: string): void => {
        this.#child = undefined;
        resolve({ index, came: 'lost', message });
      };
      const tooLate = setTimeout(() => {
        child.removeAllListeners();
        child.kill('SIGKILL');
        lost(`no answer within ${this.#limits.wallMs / 1000} s`);
      }, this.#limits.wallMs);
      child.once('message', (trial: Trial) => {
        clearTimeout(tooLate);
        child.removeAllListeners();
        resolve(trial);
      });
      child.once('close', (code, signal) => {
        clearTimeout(tooLate);
        lost(`the process ended, with ${signal ?? `exit code ${code}`}, and said:\n${this.#said}`);
      });
      child.send(index);
    });
  }

  /** Ends the process. */
  close(): void {
    this.#child?.removeAllListeners();
    this.#child?.disconnect();
  }

  async #start(): Promise<ChildProcess> {
    const child = fork(fileURLToPath(new URL('child.js', import.meta.url)), [String(this.#seed)], {
      execArgv: [`--max-old-space-size=${this.#limits.heapMiB}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#said = new TextTail(LAST_WORDS);
    child.stderr!.on('data', (chunk: Buffer) => this.#said.push(chunk));
    await new Promise<void>((ready, failed) => {
      child.once('message', () => ready());
      child.once('exit', (code) => failed(new Error(`the process that tries inputs did not start: exit code ${code}`)));
    });
    child.removeAllListeners();
    return child;
  }
}
