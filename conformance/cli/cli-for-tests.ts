/** Runs the command line in this process, and keeps what it says. */
import { runCli } from './cli.ts';

/** What a command line did. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `gradspec` with these arguments. */
export async function gradspec(...args: readonly string[]): Promise<Said> {
  let out = '';
  let err = '';
  const code = await runCli(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    isTerminal: false,
  });
  return { code, out, err };
}
