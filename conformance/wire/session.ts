/** One life of an adapter, from its `hello` to its end: it works off queues of programs, several in flight. */
import type { Description } from '../../spec/index.ts';
import type { Answer, Fault, Run } from '../backends/backend.ts';
import { validate } from '../formats/validate.ts';
import { type Answered, type Call, Exchange } from './exchange.ts';
import { AdapterError, faultOf, problemIn, seconds } from './faults.ts';
import { Watchdog } from './watchdog.ts';
import type { WireOptions } from './wire-options.ts';

/** A program that was asked for, and who waits for its answer. */
export interface Job {
  readonly run: Run;
  settle(answer: Answer): void;
}

/** Why a life ended too early, and what it left unanswered, the oldest first. */
export interface Breakdown {
  readonly fault: Fault;
  readonly unanswered: readonly Job[];
}

interface Work {
  readonly queue: Job[];
  readonly window: number;
  readonly finish: (breakdown?: Breakdown) => void;
}

/** A running adapter. */
export class Session {
  readonly #options: WireOptions;
  readonly #exchange: Exchange;
  readonly #watchdog: Watchdog;
  readonly #inFlight = new Set<Job>();
  #work: Work | undefined;
  #whenBroken: (fault: Fault) => void = () => {};
  #fault: Fault | undefined;
  #brokeUnasked = false;

  /** Starts the process; `hello` comes next. */
  constructor(command: readonly string[], options: WireOptions) {
    this.#options = options;
    this.#exchange = new Exchange({ command, longestLine: options.longestLine }, (fault) => this.#broke(fault));
    this.#watchdog = new Watchdog((limit) =>
      this.#exchange.break('time-out', `the adapter gave no answer within ${seconds(limit)}, and was killed`),
    );
  }

  /** Why it is over, if it is. */
  get fault(): Fault | undefined {
    return this.#fault;
  }

  /** Whether it ended, or wrote what is no reply, while nothing was asked of it. */
  get brokeUnasked(): boolean {
    return this.#brokeUnasked;
  }

  /** Asks the adapter what it is. Throws an `AdapterError` where it does not start, or does not say. */
  hello(): Promise<Description> {
    const asks = { method: 'hello', params: { protocol: 1, runner: this.#options.runner } } as const;
    return new Promise((resolve, reject) => {
      const answered = (answer: Answered): void => {
        this.#watchdog.rest();
        const read = resultOf(answer, validate.description);
        if (read.kind === 'read') resolve(read.value);
        else this.#refuse(read, reject);
      };
      this.#whenBroken = answered;
      this.#watchdog.watch(this.#options.startLimit);
      this.#exchange.send([{ asks, answered }]);
    });
  }

  /**
   * Has the programs of `queue` run, with up to `window` in flight, until it is empty or the adapter breaks. Programs
   * may be added meanwhile, if `refill` is called then.
   */
  drain(queue: Job[], window: number): Promise<Breakdown | undefined> {
    if (this.#fault) return Promise.resolve({ fault: this.#fault, unanswered: [] });
    return new Promise((finish) => {
      this.#work = { queue, window, finish };
      this.#whenBroken = (fault) => this.#finish({ fault, unanswered: [...this.#inFlight] });
      this.refill();
    });
  }

  /** Looks at the queue again. */
  refill(): void {
    if (!this.#work || this.#exchange.isOver) return;
    const { queue, window } = this.#work;
    const room = window - this.#inFlight.size;
    if (queue.length > 0 && room >= window / 2) this.#send(queue.splice(0, room));
    else if (this.#inFlight.size === 0) this.#finish();
  }

  /** Kills it. */
  abandon(): void {
    this.#exchange.break('internal', 'the adapter was stopped');
  }

  /** Says bye, and sees to it that the adapter ends. */
  async end(): Promise<void> {
    if (this.#exchange.isOver) return;
    this.#exchange.send([{ asks: { method: 'bye' }, answered: () => {} }]);
    await this.#exchange.end(this.#options.endLimit);
  }

  #refuse(fault: Fault, reject: (error: AdapterError) => void): void {
    this.abandon();
    reject(new AdapterError(fault));
  }

  #finish(breakdown?: Breakdown): void {
    this.#work?.finish(breakdown);
    this.#work = undefined;
  }

  #send(jobs: readonly Job[]): void {
    for (const job of jobs) this.#inFlight.add(job);
    this.#watchdog.watch(this.#options.timeLimit);
    this.#exchange.send(jobs.map((job) => this.#callOf(job)));
  }

  #callOf(job: Job): Call {
    const params = { program: job.run.program, float: job.run.float };
    return { asks: { method: 'run', params }, answered: (answer) => this.#answered(job, answer) };
  }

  #answered(job: Job, answer: Answered): void {
    this.#inFlight.delete(job);
    if (this.#inFlight.size > 0) this.#watchdog.watch(this.#options.timeLimit);
    else this.#watchdog.rest();
    const read = resultOf(answer, validate.outcome);
    job.settle(read.kind === 'fault' ? read : read.value);
    this.refill();
  }

  #broke(fault: Fault): void {
    this.#watchdog.rest();
    this.#fault = fault;
    this.#brokeUnasked = this.#inFlight.size === 0;
    this.#whenBroken(fault);
  }
}

type Read<T> = { readonly kind: 'read'; readonly value: T } | Fault;

function resultOf<T>(answer: Answered, validated: (json: unknown) => T): Read<T> {
  if (answer.kind === 'fault') return answer;
  try {
    return { kind: 'read', value: validated(answer.result) };
  } catch (error) {
    return faultOf('schema', problemIn(error));
  }
}
