/** `gradspec explain`: a clause, a case or a law, with all that is known of it. */
import type { VerdictLine } from '../../spec/index.ts';
import { readKnownBugs } from '../bugs/known-bugs.ts';
import { readCorpus } from '../corpus/read.ts';
import { explain as explanationOf } from '../explain/explain.ts';
import { laws } from '../laws/laws.ts';
import { printable } from '../report/layout.ts';
import { readReport } from '../report/read-report.ts';
import { gather } from '../report/whole-report.ts';
import { type ExitCode, exitCodes } from '../runner/exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** What `gradspec explain` is given. */
export interface ExplainOptions {
  readonly corpus?: string;
  readonly report?: string;
}

/** Explains what an id stands for. */
export async function explain(
  { corpus, report }: ExplainOptions,
  { out }: Terminal,
  [id = '']: readonly string[],
): Promise<ExitCode> {
  const verdicts: readonly VerdictLine[] = report === undefined ? [] : (await gather(readReport(report))).verdicts;
  const { fixtures } = readCorpus(corpus);
  out(printable(explanationOf(id, { fixtures, laws, bugs: readKnownBugs(), verdicts })));
  return exitCodes.ok;
}
