/** Judges a backend by a corpus: shows what comes out, writes the report, and closes the backend whatever happens. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Description, VerdictLine } from '../../spec/index.ts';
import { type BackendChoice, loadBackend } from '../backends/load.ts';
import { jsonText } from '../corpus/json-text.ts';
import { fixtureOfTrial } from '../laws/counterexample.ts';
import { ReportFile } from '../report/report-file.ts';
import { TerminalView } from '../report/terminal-view.ts';
import { type ExitCode, exitCodes } from '../runner/exit-codes.ts';
import { type Corpus, type RunOptions, runSuite } from '../runner/run.ts';
import { reproductions } from './reproductions.ts';
import type { Terminal } from './terminal.ts';
import { writeWhole } from './write-file.ts';

/** Which backend, how long it may take, and what becomes of the verdicts. */
export interface JudgeOptions extends BackendChoice {
  readonly timeLimit?: number;
  /** So many failures are shown in full. */
  readonly failures: number;
  /** The file that the report is written to. */
  readonly report?: string;
  /** The folder in which counterexamples of laws are kept. */
  readonly save?: string;
}

/** Judges a backend; the exit code says what that came to. */
export async function judge(
  corpus: Corpus,
  options: RunOptions,
  given: JudgeOptions,
  { out, err, isTerminal }: Terminal,
): Promise<ExitCode> {
  const { failures, report, save, timeLimit } = given;
  const backend = await loadBackend(given, timeLimit === undefined ? {} : { timeLimit });
  const file = report === undefined ? undefined : new ReportFile(report);
  const view = new TerminalView({
    out,
    progress: err,
    isTerminal,
    failures,
    reproduce: reproductions(corpus),
  });
  let exitCode: number = exitCodes.internal;
  try {
    for await (const line of runSuite(backend, corpus, options)) {
      file?.write(line);
      view.take(line);
      if (save !== undefined && line.line === 'verdict') keepTrial(line, backend.description, save);
      if (line.line === 'footer') exitCode = line.exit_code;
    }
    file?.finish();
  } finally {
    await backend.close();
  }
  return exitCode as ExitCode;
}

/** Keeps what breaks a law as a fixture in a folder, under its id. */
function keepTrial(line: VerdictLine, description: Description, folder: string): void {
  const fixture = fixtureOfTrial(line, description);
  if (!fixture) return;
  mkdirSync(folder, { recursive: true });
  writeWhole(join(folder, `${fixture.id}.json`), jsonText(fixture), { force: true });
}
