/** One process that judges, as the run sees it. */
import { type ChildProcess, fork } from 'node:child_process';
import type { Description, VerdictLine } from '../../spec/index.ts';
import { builtModule } from '../build/built-module.ts';
import { FormatError } from '../formats/format-error.ts';
import { AdapterError } from '../wire/faults.ts';
import type { FromWorker, Task, ToWorker, WorkerSetUp } from './worker-messages.ts';

/** Why a process ended that should not have. */
export class WorkerGone extends Error {
  override readonly name = 'WorkerGone';
}

interface Waiting {
  readonly resolve: (line: VerdictLine) => void;
  readonly reject: (error: Error) => void;
}

/** A running process. */
export class Worker {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #nextNumber = 0;
  #whenSetUp:
    | { readonly resolve: (description: Description) => void; readonly reject: (error: Error) => void }
    | undefined;
  #gone: WorkerGone | undefined;

  private constructor() {
    this.#process = fork(builtModule('runner', 'worker-main.js'), {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#process.on('message', (message: FromWorker) => this.#take(message));
    this.#process.on('error', (error) => this.#end(error.message));
    this.#process.on('exit', (code, signal) => this.#end(signal ? `killed by ${signal}` : `exit code ${code}`));
  }

  /** Starts a process and its adapter. Throws what `loadBackend` throws. */
  static async start(setUp: WorkerSetUp): Promise<{ readonly worker: Worker; readonly description: Description }> {
    const worker = new Worker();
    const setting = new Promise<Description>((resolve, reject) => {
      worker.#whenSetUp = { resolve, reject };
      worker.#tell({ say: 'set-up', setUp });
    });
    const description = await setting.catch((error) => {
      worker.#process.kill(); // it would wait for work, and this process for it
      throw error;
    });
    return { worker, description };
  }

  /** Rejects with `WorkerGone` where the process ends before it has answered. */
  judge(task: Task): Promise<VerdictLine> {
    return new Promise((resolve, reject) => {
      if (this.#gone) return reject(this.#gone);
      const number = this.#nextNumber++;
      this.#waiting.set(number, { resolve, reject });
      this.#tell({ say: 'judge', number, task });
    });
  }

  /** Ends the process, with its adapter. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#gone) return resolve();
      this.#process.once('exit', () => resolve());
      this.#tell({ say: 'close' });
    });
  }

  #tell(message: ToWorker): void {
    this.#process.send(message, () => {}); // that nobody listens any more is told by `exit`
  }

  #take(message: FromWorker): void {
    if (message.say === 'ready') this.#whenSetUp?.resolve(message.description);
    else if (message.say === 'refused') this.#whenSetUp?.reject(refusal(message));
    else {
      this.#waiting.get(message.number)?.resolve(message.line);
      this.#waiting.delete(message.number);
    }
  }

  #end(how: string): void {
    this.#gone ??= new WorkerGone(how);
    this.#whenSetUp?.reject(this.#gone);
    for (const { reject } of this.#waiting.values()) reject(this.#gone);
    this.#waiting.clear();
  }
}

const refusal = ({ message, fault }: Extract<FromWorker, { say: 'refused' }>): Error =>
  fault ? new AdapterError(fault) : new FormatError(message);
