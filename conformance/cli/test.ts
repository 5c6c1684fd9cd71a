/** `gradspec test`: runs the suite on a backend, shows what came out, and writes the report. */
import type { Level } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import { type BackendChoice, loadBackend } from '../backends/load.ts';
import { type Corpus, readCorpus } from '../corpus/read.ts';
import { laws } from '../laws/laws.ts';
import { ReportFile } from '../report/report-file.ts';
import { TerminalView } from '../report/terminal-view.ts';
import { type RunOptions, runSuite } from '../runner/run.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { reproductions } from './reproductions.ts';
import type { Terminal } from './terminal.ts';

/** What `gradspec test` is given. */
export interface TestOptions extends BackendChoice {
  readonly corpus?: string;
  readonly level?: readonly Level[];
  readonly filter?: string;
  readonly report?: string;
  readonly seed: number;
  readonly laws: boolean;
  readonly failures: number;
  readonly timeLimit?: number;
}

/** How many programs a law draws. */
const RUNS = 100;

/** Judges a backend. */
export async function test(given: TestOptions, terminal: Terminal): Promise<ExitCode> {
  const corpus = readCorpus(given.corpus);
  const backend = await loadBackend(given, given.timeLimit === undefined ? {} : { timeLimit: given.timeLimit });
  try {
    return await judge(backend, corpus, given, terminal);
  } finally {
    await backend.close();
  }
}

async function judge(backend: Backend, corpus: Corpus, given: TestOptions, terminal: Terminal): Promise<ExitCode> {
  const file = given.report === undefined ? undefined : new ReportFile(given.report);
  const { out, err: progress, isTerminal } = terminal;
  const { failures } = given;
  const view = new TerminalView({ out, progress, isTerminal, failures, reproduce: reproductions(corpus) });
  let exitCode: number = exitCodes.internal;
  for await (const line of runSuite(backend, corpus, runOptions(given))) {
    file?.write(line);
    view.take(line);
    if (line.line === 'footer') exitCode = line.exit_code;
  }
  file?.finish();
  return exitCode as ExitCode;
}

function runOptions({ level, filter, seed, laws: withLaws }: TestOptions): RunOptions {
  return {
    laws: withLaws ? laws : [],
    seed,
    runs: RUNS,
    ...(level && { levels: level }),
    ...(filter !== undefined && { pattern: filter }),
  };
}
