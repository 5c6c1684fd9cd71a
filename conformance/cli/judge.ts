/** Judges a backend by a corpus: shows what comes out, writes the report, and closes the backend whatever happens. */
import { type BackendChoice, loadBackend } from '../backends/load.ts';
import { ReportFile } from '../report/report-file.ts';
import { TerminalView } from '../report/terminal-view.ts';
import { type Corpus, type RunOptions, runSuite } from '../runner/run.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { reproductions } from './reproductions.ts';
import type { Terminal } from './terminal.ts';

/** Which backend, how long it may take, and what becomes of the verdicts. */
export interface JudgeOptions extends BackendChoice {
  readonly timeLimit?: number;
  /** So many failures are shown in full. */
  readonly failures: number;
  /** The file that the report is written to. */
  readonly report?: string;
}

/** Judges a backend; the exit code says what that came to. */
export async function judge(
  corpus: Corpus,
  options: RunOptions,
  given: JudgeOptions,
  { out, err, isTerminal }: Terminal,
): Promise<ExitCode> {
  const { failures, report, timeLimit } = given;
  const backend = await loadBackend(given, timeLimit === undefined ? {} : { timeLimit });
  const file = report === undefined ? undefined : new ReportFile(report);
  const view = new TerminalView({ out, progress: err, isTerminal, failures, reproduce: reproductions(corpus) });
  let exitCode: number = exitCodes.internal;
  try {
    for await (const line of runSuite(backend, corpus, options)) {
      file?.write(line);
      view.take(line);
      if (line.line === 'footer') exitCode = line.exit_code;
    }
    file?.finish();
  } finally {
    await backend.close();
  }
  return exitCode as ExitCode;
}
