/** What a view of a report is: a function from the report, and from what else is known of its cases, to a text. */
import type { VerdictLine } from '../../spec/index.ts';
import type { Reproduction } from './failure.ts';
import type { WholeReport } from './whole-report.ts';

/** What a view may know besides the report. */
export interface Knowledge {
  /** The rule that a case or a law shows, in a sentence. */
  readonly titleOf: (id: string) => string | undefined;
  /** The program behind a verdict, where there is one. */
  readonly reproduce: (line: VerdictLine) => Reproduction | undefined;
  /** So many failures are shown in full, if anybody has said so. */
  readonly failures?: number;
}

/** Shows a report. */
export type View = (report: WholeReport, known: Knowledge) => string;
