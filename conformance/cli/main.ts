#!/usr/bin/env node
/** The process: reads the command line, prints, exits. Everything else is in functions. */
import { staleness } from '../build/freshness.ts';
import { packageRoot } from '../package-files.ts';
import { exitCodes } from '../runner/exit-codes.ts';
import { runCli } from './cli.ts';

process.once('SIGINT', () => process.exit(130)); // adapters lead groups of their own: exiting kills them
process.once('SIGTERM', () => process.exit(143));
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exitCodes.ok); // who was reading has seen enough
});

const stale = staleness(packageRoot);
if (stale === undefined) process.exitCode = await runCli(process.argv.slice(2), terminalOfProcess());
else {
  console.error(stale);
  process.exitCode = exitCodes.usage;
}

function terminalOfProcess() {
  return {
    out: (text: string) => void process.stdout.write(text),
    err: (text: string) => void process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
  };
}
