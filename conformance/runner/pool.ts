/** Judges in several processes at once, each with an adapter of its own. */
import type { VerdictLine } from '../../spec/index.ts';
import { AdapterError } from '../wire/faults.ts';
import type { Judge } from './judging.ts';
import { type Item, isLaw } from './plan.ts';
import { Worker, WorkerGone } from './worker.ts';
import type { Task, WorkerSetUp } from './worker-messages.ts';

/** So many cases are under way in one process, so that its adapter never waits; or one law, which is as much work. */
const CAPACITY = 64;

interface Seat {
  worker: Promise<Worker>;
  load: number;
}

interface Wish {
  readonly weight: number;
  readonly resolve: (seat: Seat) => void;
}

/** Starts so many processes. Throws what the first of them throws that cannot be set up. */
export async function pooledJudge(setUp: WorkerSetUp, jobs: number): Promise<Judge> {
  const starts = await Promise.allSettled(Array.from({ length: jobs }, () => Worker.start(setUp)));
  const started = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  for (const start of starts) {
    if (start.status === 'fulfilled') continue;
    await Promise.all(started.map(({ worker }) => worker.close()));
    throw start.reason;
  }
  const pool = new Pool(
    setUp,
    started.map(({ worker }) => worker),
  );
  return {
    description: started[0]!.description,
    jobs,
    judge: (item) => pool.judge(taskOf(item), item),
    probe: (each) => pool.judge({ ...taskOf(each), undeclared: true } as Task, each),
    close: () => pool.close(),
  };
}

function taskOf(item: Item): Task {
  if (isLaw(item)) return { kind: 'law', law: item.id };
  return { kind: 'case', fixture: item.fixture, name: item.name, undeclared: false };
}

class Pool {
  readonly #setUp: WorkerSetUp;
  readonly #seats: readonly Seat[];
  readonly #wishes: Wish[] = [];

  constructor(setUp: WorkerSetUp, workers: readonly Worker[]) {
    this.#setUp = setUp;
    this.#seats = workers.map((worker) => ({ worker: Promise.resolve(worker), load: 0 }));
  }

  /** Has a task done; where the process ends over it, it is done once more, alone, and then it is to blame. */
  async judge(task: Task, item: Item): Promise<VerdictLine> {
    try {
      return await this.#done(task, task.kind === 'law' ? CAPACITY : 1).catch((error) => {
        if (error instanceof WorkerGone) return this.#done(task, CAPACITY);
        throw error;
      });
    } catch (error) {
      if (error instanceof WorkerGone || error instanceof AdapterError) return lost(item, error);
      throw error;
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#seats.map(async ({ worker }) => (await worker.catch(() => undefined))?.close()));
  }

  async #done(task: Task, weight: number): Promise<VerdictLine> {
    const seat = await new Promise<Seat>((resolve) => {
      this.#wishes.push({ weight, resolve });
      this.#serve();
    });
    const worker = seat.worker;
    try {
      return await (await worker).judge(task);
    } catch (error) {
      if (error instanceof WorkerGone && seat.worker === worker) seat.worker = this.#anew();
      throw error;
    } finally {
      seat.load -= weight;
      this.#serve();
    }
  }

  /** Gives the oldest wish the seat with the least to do, once it has room. */
  #serve(): void {
    for (let [wish] = this.#wishes; wish; [wish] = this.#wishes) {
      const seat = this.#seats.reduce((a, b) => (b.load < a.load ? b : a));
      if (seat.load + wish.weight > CAPACITY) return;
      this.#wishes.shift();
      seat.load += wish.weight;
      wish.resolve(seat);
    }
  }

  #anew(): Promise<Worker> {
    const worker = Worker.start(this.#setUp).then((started) => started.worker);
    worker.catch(() => {}); // told to whoever waits for it
    return worker;
  }
}

/** The verdict where no process is left to give one. */
function lost(item: Item, error: WorkerGone | AdapterError): VerdictLine {
  const { level, clauses } = isLaw(item) ? item : { level: item.needs.level, clauses: item.fixture.clauses };
  const fault = error instanceof AdapterError ? 'cannot-start' : 'internal';
  const reason =
    error instanceof AdapterError
      ? error.message
      : `the process that judged it ended twice (${error.message}); where memory runs out, fewer --jobs help`;
  return {
    line: 'verdict',
    case: item.id,
    ...(isLaw(item) && { law: true }),
    level,
    clauses: [...clauses],
    verdict: 'fault',
    fault,
    reason,
    compared: 0,
  };
}
