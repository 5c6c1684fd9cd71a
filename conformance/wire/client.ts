/**
 * A backend behind a pipe: whatever the adapter does, every program gets an answer, and what goes wrong is blamed on the
 * program that made it go wrong.
 */
import type { Description } from '../../spec/index.ts';
import type { Answer, Backend, Fault, Run } from '../backends/backend.ts';
import { validate } from '../formats/validate.ts';
import { AdapterError, faultOf, quoted } from './faults.ts';
import { type Breakdown, type Job, Session } from './session.ts';
import { type WireOptions, wireDefaults } from './wire-options.ts';

/** Starts an adapter. Throws an `AdapterError` where it does not start. */
export async function connect(command: readonly string[], options: Partial<WireOptions> = {}): Promise<Backend> {
  const connection = new Connection(command, { ...wireDefaults, ...options });
  await connection.start();
  return connection;
}

class Connection implements Backend {
  readonly #command: readonly string[];
  readonly #options: WireOptions;
  readonly #queue: Job[] = [];
  #session: Session | undefined;
  #description: Description | undefined;
  #working: Promise<void> | undefined;
  #givenUp: Fault | undefined;

  constructor(command: readonly string[], options: WireOptions) {
    this.#command = command;
    this.#options = options;
  }

  get description(): Description {
    return this.#description!;
  }

  /** One try to start the adapter. */
  async start(): Promise<void> {
    const session = new Session(this.#command, this.#options);
    try {
      this.#description = await session.hello();
      this.#session = session;
    } catch (error) {
      throw error instanceof AdapterError ? cannotStart(this.#command, error.fault) : error;
    }
  }

  async run(run: Run): Promise<Answer> {
    validate.request({ jsonrpc: '2.0', id: 0, method: 'run', params: { program: run.program, float: run.float } });
    return new Promise((settle) => {
      this.#queue.push({ run, settle });
      this.#session?.refill();
      this.#working ??= this.#work();
    });
  }

  async close(): Promise<void> {
    if (!this.#working) return this.#session?.end();
    this.#givenUp = faultOf('internal', 'the adapter was stopped before it had answered');
    this.#session?.abandon();
    await this.#working;
  }

  /** Works off the queue, over as many lives of the adapter as it takes. */
  async #work(): Promise<void> {
    while (this.#queue.length > 0) {
      const unasked = this.#faultUnasked();
      const session = await this.#alive();
      if (unasked) this.#queue.shift()!.settle(unasked);
      const breakdown = await session?.drain(this.#queue, this.description.in_flight);
      if (breakdown) await this.#sortOut(breakdown);
      if (this.#givenUp) for (const job of this.#queue.splice(0)) job.settle(this.#givenUp);
    }
    this.#working = undefined; // here, not later: who asks next must find that nobody is at work
  }

  /** What the adapter did while nothing was asked of it: the program that is asked next gets it for an answer. */
  #faultUnasked(): Fault | undefined {
    if (!this.#session?.brokeUnasked || this.#givenUp) return undefined;
    const { message, ...fault } = this.#session.fault!;
    return { ...fault, message: `${message}, after an answer and before this program was asked` };
  }

  /** A running adapter, started again where need be; none once it has been given up. */
  async #alive(): Promise<Session | undefined> {
    for (let tries = 0; !this.#givenUp && this.#session?.fault !== undefined; tries++) {
      try {
        await this.start();
      } catch (error) {
        if (!(error instanceof AdapterError)) throw error;
        if (tries + 1 >= this.#options.starts) this.#givenUp = error.fault;
      }
    }
    return this.#givenUp ? undefined : this.#session;
  }

  /** Finds whose fault it was: each program that was in flight is run again, alone; the innocent ones get their answers. */
  async #sortOut({ fault, unanswered }: Breakdown): Promise<void> {
    if (unanswered.length === 0) return; // told to the program that is asked next
    if (unanswered.length === 1) return unanswered[0]!.settle(fault);
    const answers: Answer[] = [];
    let repeated = fault.fault === 'time-out'; // slow together is no fault
    for (const job of unanswered) {
      const { answer, broke } = await this.#alone(job.run);
      answers.push(answer);
      repeated ||= broke;
    }
    if (!repeated) answers[0] = unrepeated(fault, unanswered.length, { startsAgain: this.#givenUp === undefined });
    for (const [i, job] of unanswered.entries()) job.settle(answers[i]!);
  }

  async #alone(run: Run): Promise<{ readonly answer: Answer; readonly broke: boolean }> {
    const unasked = this.#faultUnasked();
    const session = await this.#alive();
    if (unasked) return { answer: unasked, broke: true };
    let answer: Answer | undefined;
    const settle = (given: Answer): void => {
      answer = given;
    };
    const breakdown = await session?.drain([{ run, settle }], 1);
    return { answer: answer ?? breakdown?.fault ?? this.#givenUp!, broke: breakdown !== undefined };
  }
}

/** A breakdown that no program in flight repeats alone is blamed on the oldest: it was probably being run. */
function unrepeated(fault: Fault, inFlight: number, { startsAgain }: { readonly startsAgain: boolean }): Fault {
  const alone = startsAgain ? 'none of them repeats it alone' : 'it does not start again to run them alone';
  const message = `${fault.message}; ${inFlight} programs were in flight, of which this was the first, and ${alone}`;
  return { ...fault, message };
}

function cannotStart(command: readonly string[], fault: Fault): AdapterError {
  return new AdapterError(
    faultOf('cannot-start', `cannot start ${quoted(command.join(' '))}: ${fault.message}`, fault.stderr),
  );
}
