/** Reads a command line, does what it says, and says what is wrong with it. */
import { Command as Parser } from 'commander';
import { printable } from '../report/layout.ts';
import { exitCodes } from '../runner/exit-codes.ts';
import { suiteVersion } from '../suite.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { describeError } from './describe-error.ts';
import { exitCodeOf } from './exit-code-of.ts';
import type { Terminal } from './terminal.ts';

/** Runs `gradspec` with some arguments; gives the exit code. Never throws. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  const parser = newParser(terminal);
  let exitCode: number = exitCodes.ok;
  for (const command of commands)
    addCommand(parser, command, terminal, (code) => {
      exitCode = code;
    });
  try {
    await parser.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    const text = describeError(error, { trace: parser.opts().stack === true });
    if (text !== '') terminal.err(`${printable(text)}\n`);
    return exitCodeOf(error);
  }
}

function newParser({ out, err }: Terminal): Parser {
  return new Parser('gradspec')
    .description('What a PyTorch-style tensor, autograd and optimizer library does, and whether one does it.')
    .version(suiteVersion)
    .option('--stack', 'show where in the code an error arose')
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: err })
    .showHelpAfterError('(--help says what there is)');
}

function addCommand<Given>(
  parser: Parser,
  { usage, summary, options, load }: Command<Given>,
  terminal: Terminal,
  done: (exitCode: number) => void,
): void {
  const subcommand = parser.command(usage).description(summary);
  for (const option of options) subcommand.addOption(option);
  subcommand.action(async () => {
    const body = await load();
    done(await body(subcommand.opts() as Given, terminal, subcommand.args));
  });
}
