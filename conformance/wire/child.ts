/** A child process spoken to by lines: in a process group of its own, without a shell, killed with all it started. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { LineSplitter } from './line-splitter.ts';
import { keepGroup, killGroup } from './process-groups.ts';
import { TextTail } from './text-tail.ts';

const STDERR_KEPT = 2048;
const LAST_OUTPUT_MS = 1000;

/** How a process ended. */
export type Ending =
  | { readonly kind: 'not-started'; readonly reason: string }
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'signal'; readonly signal: string };

/** What a child tells the one who started it. */
export interface ChildListener {
  line(text: string): void;
  /** A line has become longer than a line may be. */
  tooLong(): void;
  /** The process has ended, and everything it wrote has been read. Told once. */
  ended(ending: Ending): void;
}

/** How to start a child. */
export interface ChildOptions {
  readonly command: readonly string[];
  /** How many bytes a line may have. */
  readonly longestLine: number;
}

/** One run of a command. */
export class Child {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #listener: ChildListener;
  readonly #lines: LineSplitter;
  readonly #stderr = new TextTail(STDERR_KEPT);
  #ending: Ending | undefined;
  #told = false;

  constructor({ command, longestLine }: ChildOptions, listener: ChildListener) {
    this.#listener = listener;
    this.#lines = new LineSplitter(longestLine);
    const [file = '', ...args] = command;
    this.#process = spawn(file, args, { detached: process.platform !== 'win32', windowsHide: true });
    if (this.#process.pid !== undefined) keepGroup(this.#process.pid);
    this.#listen();
  }

  /** The end of what it wrote to stderr. */
  get stderr(): string {
    return this.#stderr.toString();
  }

  /** The start of a line on stdout that has not ended. */
  get unfinishedLine(): string {
    return this.#lines.unfinished;
  }

  /** Whether the process has ended, though not all it wrote may have been read. */
  get isOver(): boolean {
    return this.#ending !== undefined;
  }

  write(line: string): void {
    if (this.#process.stdin.writable) this.#process.stdin.write(`${line}\n`);
  }

  /** Tells it that nothing more will be asked. */
  endInput(): void {
    this.#process.stdin.end();
  }

  /** Kills it and everything it started. */
  kill(): void {
    if (this.#process.pid !== undefined) killGroup(this.#process.pid);
  }

  #listen(): void {
    const child = this.#process;
    child.stdin.on('error', () => {}); // a pipe whose reader is gone: that it ended is told by `exit`
    child.stdout.on('data', (chunk: Buffer) => this.#read(chunk));
    child.stderr.on('data', (chunk: Buffer) => this.#stderr.push(chunk));
    child.on('error', (error) => this.#tell({ kind: 'not-started', reason: reasonNotStarted(error) }));
    child.on('exit', (code, signal) =>
      this.#exited(signal ? { kind: 'signal', signal } : { kind: 'exit', code: code ?? 0 }),
    );
    child.on('close', () => this.#ending && this.#tell(this.#ending));
  }

  #read(chunk: Buffer): void {
    if (this.#lines.tooLong) return;
    for (const line of this.#lines.push(chunk)) this.#listener.line(line);
    if (this.#lines.tooLong) this.#listener.tooLong();
  }

  #exited(ending: Ending): void {
    this.#ending = ending;
    this.kill(); // what it started may live on, and hold its pipes open
    setTimeout(() => this.#tell(ending), LAST_OUTPUT_MS).unref();
  }

  #tell(ending: Ending): void {
    if (this.#told) return;
    this.#told = true;
    this.#ending = ending;
    this.#process.stdout.destroy(); // a process that left the group could hold it open for ever
    this.#process.stderr.destroy();
    this.#listener.ended(ending);
  }
}

function reasonNotStarted(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'there is no such command';
  if (error.code === 'EACCES') return 'it may not be executed';
  return error.message;
}
