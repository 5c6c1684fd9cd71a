/** A report as a whole, which is what views are of: what an adapter said in it is cut where it is longer than anybody reads. */
import type { Description, Difference, ReportFooter, ReportHeader, ReportLine, VerdictLine } from '../../spec/index.ts';

/** All lines of a report. */
export interface WholeReport {
  readonly header: ReportHeader;
  readonly verdicts: readonly VerdictLine[];
  readonly footer: ReportFooter;
}

/** So many characters of one text are kept. */
export const LONGEST_TEXT = 4000;

/** Gathers the lines of a report, which has a header and a footer. */
export async function gather(lines: AsyncIterable<ReportLine>): Promise<WholeReport> {
  let header: ReportHeader | undefined;
  let footer: ReportFooter | undefined;
  const verdicts: VerdictLine[] = [];
  for await (const line of lines) {
    if (line.line === 'verdict') verdicts.push(readable(line));
    else if (line.line === 'header') header = { ...line, backend: readableBackend(line.backend) };
    else footer = line;
  }
  return { header: header!, verdicts, footer: footer! };
}

const readableBackend = (backend: Description): Description => ({
  ...backend,
  name: cut(backend.name),
  version: cut(backend.version),
  language: cut(backend.language),
});

/** A verdict without the whole outcome, which no view shows, and with no text longer than people read. */
function readable({ outcome: _outcome, reason, differences, ...line }: VerdictLine): VerdictLine {
  return {
    ...line,
    ...(reason !== undefined && { reason: cut(reason) }),
    ...(differences && { differences: differences.map(readableDifference) }),
  };
}

const readableDifference = (difference: Difference): Difference => ({
  ...difference,
  where: cut(difference.where),
  expected: cut(difference.expected),
  actual: cut(difference.actual),
});

function cut(text: string): string {
  const more = text.length - LONGEST_TEXT;
  return more <= 0 ? text : `${text.slice(0, LONGEST_TEXT)}… (${more} more characters)`;
}
