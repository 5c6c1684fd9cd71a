/** A process that judges for a run: it has its own adapter, and ends when the run does, however that ends. */
import { loadBackend } from '../backends/load.ts';
import { laws } from '../laws/laws.ts';
import { AdapterError } from '../wire/faults.ts';
import { casesOfFixture } from './cases.ts';
import { type Judge, localJudge } from './judging.ts';
import type { FromWorker, Task, ToWorker, WorkerSetUp } from './worker-messages.ts';

let judge: Judge | undefined;

process.on('disconnect', () => process.exit(1)); // who asked is gone; exiting kills the adapter
process.on('message', (message: ToWorker) => {
  if (message.say === 'set-up') void setUp(message.setUp);
  else if (message.say === 'judge') void answer(message.number, message.task);
  else void judge?.close().then(() => process.exit(0));
});

async function setUp({ backend, wire, laws: options }: WorkerSetUp): Promise<void> {
  try {
    judge = localJudge(await loadBackend(backend, wire), options);
    tell({ say: 'ready', description: judge.description });
  } catch (error) {
    const fault = error instanceof AdapterError ? { fault: error.fault } : {};
    tell({ say: 'refused', message: error instanceof Error ? error.message : String(error), ...fault });
  }
}

async function answer(number: number, task: Task): Promise<void> {
  tell({ say: 'judged', number, line: await lineOf(judge!, task) });
}

function lineOf(to: Judge, task: Task): ReturnType<Judge['judge']> {
  if (task.kind === 'law') return to.judge(laws.find(({ id }) => id === task.law)!);
  const each = casesOfFixture(task.fixture).find(({ name }) => name === task.name)!;
  return task.undeclared ? to.probe(each) : to.judge(each);
}

const tell = (message: FromWorker): void => void process.send!(message);
