/** `gradspec diff`: what has changed from one report to another. */
import { FormatError } from '../formats/format-error.ts';
import { changesBetween } from '../report/diff/changes.ts';
import { whyNotComparable } from '../report/diff/comparable.ts';
import { describeChanges, isWorse } from '../report/diff/describe-changes.ts';
import { printable } from '../report/layout.ts';
import { openReport } from '../report/read-report.ts';
import { describeRun } from '../report/summary.ts';
import { type ExitCode, exitCodes } from '../runner/exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** What `gradspec diff` is given. */
export interface DiffOptions {
  readonly common: boolean;
}

/** Compares two reports; the exit code says whether anything is worse in the second. */
export async function diff(
  { common }: DiffOptions,
  { out }: Terminal,
  [oldPath = '', newPath = '']: readonly string[],
): Promise<ExitCode> {
  const [old, now] = [await openReport(oldPath), await openReport(newPath)];
  const why = whyNotComparable(old.header, now.header);
  if (why !== undefined && !common)
    throw new FormatError(`${oldPath} and ${newPath}: ${why}; --common compares the cases that both are about`);
  const changes = await changesBetween(old.verdicts, now.verdicts, { commonOnly: common });
  if (changes.same + changes.changes.length === 0)
    throw new FormatError(`${oldPath} and ${newPath} have no case in common: there is nothing to compare`);
  out(printable(`old: ${describeRun(old.header)}\nnew: ${describeRun(now.header)}\n\n`));
  out(describeChanges(changes));
  return isWorse(changes) ? exitCodes.notConforming : exitCodes.ok;
}
