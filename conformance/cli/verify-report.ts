/** `gradspec verify-report`: judges reports again from the outcomes they hold. */
import { readCorpus } from '../corpus/read.ts';
import { indent, printable } from '../report/layout.ts';
import { verifyReport } from '../report/verify-report.ts';
import { type ExitCode, exitCodes } from '../runner/exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** What `gradspec verify-report` is given. */
export interface VerifyReportOptions {
  readonly corpus?: string;
}

/** Verifies reports; 1 where a verdict or a count does not follow from what is recorded. */
export async function verifyReports(
  { corpus: folder }: VerifyReportOptions,
  { out }: Terminal,
  paths: readonly string[],
): Promise<ExitCode> {
  const corpus = readCorpus(folder);
  let exitCode: ExitCode = exitCodes.ok;
  for (const path of paths) {
    const { again, believed, problems } = await verifyReport(path, corpus);
    const believing = believed > 0 ? `; ${believed} are on laws or faults, and were taken as they are` : '';
    out(printable(`${path}: ${again} verdicts judged again, ${problems.length} problems${believing}\n`));
    for (const problem of problems) out(printable(`${indent(problem)}\n`));
    if (problems.length > 0) exitCode = exitCodes.notConforming;
  }
  return exitCode;
}
