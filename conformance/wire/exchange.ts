/** Calls and their replies over one child process: who was asked what, and what came back, or why nothing will. */
import type { FaultKind, Reply, Request, RpcError } from '../../spec/index.ts';
import type { Fault } from '../backends/backend.ts';
import { Child, type ChildOptions, type Ending } from './child.ts';
import { endingFault, faultOf, quoted } from './faults.ts';
import { readReplies, type Violation } from './replies.ts';

/** What came back for a call. */
export type Answered = { readonly kind: 'result'; readonly result: unknown } | Fault;

type Asked = Request extends infer R ? (R extends Request ? Omit<R, 'jsonrpc' | 'id'> : never) : never;

/** One thing to ask, and who is told what came back. */
export interface Call {
  readonly asks: Asked;
  answered(answer: Answered): void;
}

interface Trouble {
  readonly fault: FaultKind;
  readonly message: string;
}

/** JSON-RPC with one process. It breaks once, at its first violation that cannot be pinned on one call. */
export class Exchange {
  readonly #child: Child;
  readonly #broke: (fault: Fault) => void;
  readonly #open = new Map<number, Call>();
  readonly #answered = new Map<number, { readonly call: Call; readonly answer: Answered }>();
  #nextId = 0;
  #trouble: Trouble | undefined;
  #whenOver = (): void => {};

  /** @param broke told once, when the process has ended: what is unanswered then stays so */
  constructor(options: ChildOptions, broke: (fault: Fault) => void) {
    this.#broke = broke;
    this.#child = new Child(options, {
      line: (text) => this.#read(text),
      tooLong: () => this.break('garbage', `the adapter wrote a line of more than ${options.longestLine} bytes`),
      ended: (ending) => this.#ended(ending),
    });
  }

  /** Whether no more answers will come, but those already read. */
  get isOver(): boolean {
    return this.#trouble !== undefined || this.#child.isOver;
  }

  /** Sends calls in one line: a batch where there are several. */
  send(calls: readonly Call[]): void {
    const requests = calls.map((call) => {
      const id = this.#nextId++;
      this.#open.set(id, call);
      return { jsonrpc: '2.0', id, ...call.asks };
    });
    this.#child.write(JSON.stringify(requests.length === 1 ? requests[0] : requests));
  }

  /** Nothing more will be asked: waits until the process has ended, and kills it where that takes too long. */
  end(limit: number): Promise<void> {
    this.#child.endInput();
    const tooLate = setTimeout(() => this.#child.kill(), limit);
    return new Promise((resolve) => {
      this.#whenOver = () => {
        clearTimeout(tooLate);
        resolve();
      };
    });
  }

  /** Kills the process, because of `fault`. */
  break(fault: FaultKind, message: string): void {
    if (this.#trouble) return;
    this.#trouble = { fault, message };
    this.#child.kill();
  }

  #read(line: string): void {
    if (line.trim() === '') return;
    for (const received of readReplies(line)) {
      if (this.#trouble) return;
      if ('reply' in received) this.#take(received.reply);
      else this.#blame(received.violation);
    }
  }

  #take(reply: Reply): void {
    if ('error' in reply) this.#blame({ fault: 'rpc-error', message: rpcError(reply.error), id: reply.id });
    else if (this.#open.has(reply.id)) this.#answer(reply.id, { kind: 'result', result: reply.result });
    else this.#takeUnasked(reply.id);
  }

  #takeUnasked(id: number): void {
    const before = this.#answered.get(id);
    const message =
      id < this.#nextId
        ? `the adapter answered request ${id} twice`
        : `the adapter answered request ${id}, which was never made`;
    if (before) this.#answered.set(id, { ...before, answer: this.#fault('wrong-id', message) });
    else this.break('wrong-id', message);
  }

  #blame({ fault, message, id }: Violation): void {
    if (id !== null && this.#open.has(id)) this.#answer(id, this.#fault(fault, message));
    else this.break(fault, message);
  }

  /** Told after what has been read so far: a second answer, or a crash's last words, may stand right behind the first. */
  #answer(id: number, answer: Answered): void {
    const call = this.#open.get(id)!;
    this.#open.delete(id);
    if (this.#answered.size === 0) setImmediate(() => this.#tellAnswers());
    this.#answered.set(id, { call, answer });
  }

  #tellAnswers(): void {
    const answers = [...this.#answered.values()];
    this.#answered.clear();
    for (const { call, answer } of answers) call.answered(answer);
  }

  #ended(ending: Ending): void {
    this.#trouble ??= endingFault(ending, { unanswered: this.#open.size });
    this.#tellAnswers();
    const { fault, message } = this.#trouble;
    const unfinished = this.#child.unfinishedLine;
    const rest = unfinished && fault !== 'garbage' ? `; the line it was writing: ${quoted(unfinished)}` : '';
    this.#broke(this.#fault(fault, message + rest));
    this.#whenOver();
  }

  #fault(fault: FaultKind, message: string): Fault {
    return faultOf(fault, message, this.#child.stderr);
  }
}

function rpcError({ message, code }: RpcError): string {
  return `the adapter answered with RPC error ${code}: ${message}`;
}
