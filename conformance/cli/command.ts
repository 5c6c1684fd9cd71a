/** A command as data: what it is called, what it takes, and the function that does it, loaded only when it is asked for. */
import type { Option } from 'commander';
import type { ExitCode } from '../runner/exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** Does a command, and gives the exit code. */
export type CommandBody<Given> = (given: Given, terminal: Terminal, args: readonly string[]) => Promise<ExitCode>;

/** One of the things that `gradspec` does. */
export interface Command<Given> {
  /** Its name, then its arguments: `show <id>`. */
  readonly usage: string;
  /** What it does, in a sentence. */
  readonly summary: string;
  readonly options: readonly Option[];
  readonly load: () => Promise<CommandBody<Given>>;
}
