/** `gradspec merge`: makes one report of those of all shards of a run. */
import { readCorpus } from '../corpus/read.ts';
import { mergeReports } from '../report/merge.ts';
import { ReportFile } from '../report/report-file.ts';
import { reproductions } from '../report/reproductions.ts';
import { TerminalView } from '../report/terminal-view.ts';
import { type ExitCode, exitCodes } from '../runner/exit-codes.ts';
import type { Terminal } from './terminal.ts';
import { knownFrom } from './test.ts';
import { requireOtherFile } from './write-file.ts';

/** What `gradspec merge` is given. */
export interface MergeOptions {
  readonly out: string;
  readonly corpus?: string;
  readonly knownFailures?: string;
  readonly failures: number;
}

/** Merges reports; the exit code is the one that the undivided run would have had. */
export async function merge(
  { out: path, corpus: folder, knownFailures, failures }: MergeOptions,
  { out, err, isTerminal }: Terminal,
  paths: readonly string[],
): Promise<ExitCode> {
  requireOtherFile('--out', path, [...paths, knownFailures]);
  const corpus = readCorpus(folder);
  const file = new ReportFile(path);
  const view = new TerminalView({ out, progress: err, isTerminal, failures, reproduce: reproductions(corpus) });
  const known = knownFailures === undefined ? {} : { known: knownFrom(knownFailures, corpus) };
  let exitCode: number = exitCodes.internal;
  for await (const line of mergeReports(paths, { corpus, ...known })) {
    file.write(line);
    view.take(line);
    if (line.line === 'footer') exitCode = line.exit_code;
  }
  file.finish();
  return exitCode as ExitCode;
}
