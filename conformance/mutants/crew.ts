/** Worker processes, and the tasks that they share. */
import { type ChildProcess, fork } from 'node:child_process';
import { packagePath } from '../package-files.ts';
import type { Finders } from './probes.ts';
import type { Task } from './tasks.ts';

/** The modules of a fault stay in memory, so that a process is replaced after so many tasks. */
const tasksOfProcess = 80;

/** A fault may make something endless: no task takes longer than this, in milliseconds. */
const timeLimit = 600_000;

/** Does tasks in so many processes at once, and tells who found each fault, or why nobody can say, as it becomes known. */
export async function doAll(
  tasks: Iterable<Task>,
  jobs: number,
  done: (found: Finders | Error, task: Task) => void,
): Promise<void> {
  const waiting = tasks[Symbol.iterator]();
  const work = async () => {
    const worker = new Worker();
    for (let next = waiting.next(); !next.done; next = waiting.next()) done(await worker.do(next.value), next.value);
    worker.end();
  };
  await Promise.all(Array.from({ length: jobs }, work));
}

class Worker {
  #process: ChildProcess | undefined;
  #done = 0;

  async do(task: Task): Promise<Finders | Error> {
    if (this.#done++ % tasksOfProcess === 0) this.end();
    const file = packagePath('dist', 'conformance', 'mutants', 'worker.js');
    this.#process ??= fork(file, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const answer = await answerOf(this.#process, task);
    if (answer instanceof Error) this.end();
    return answer;
  }

  end(): void {
    this.#process?.kill('SIGKILL');
    this.#process = undefined;
  }
}

function answerOf(process: ChildProcess, task: Task): Promise<Finders | Error> {
  return new Promise((resolve) => {
    const settle = (answer: Finders | Error): void => {
      clearTimeout(timer);
      process.removeAllListeners();
      resolve(answer);
    };
    const timer = setTimeout(() => settle(new Error(`it took longer than ${timeLimit / 1000} s`)), timeLimit);
    process.once('message', (answer) => settle(answer as Finders));
    process.once('exit', (code, signal) => settle(new Error(`the process ended with ${signal ?? code}`)));
    process.send(task);
  });
}
