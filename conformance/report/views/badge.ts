/** A report as what shields.io makes a badge of: the levels that are conformed to, or how much is right. */
import type { ReportFooter, ReportHeader } from '../../../spec/index.ts';
import { type ExitCode, exitCodes } from '../../runner/exit-codes.ts';
import { total } from '../../runner/tally.ts';
import { counted, percentage } from '../layout.ts';
import type { View } from '../view.ts';

const colors: Partial<Record<ExitCode, string>> = {
  [exitCodes.ok]: 'brightgreen',
  [exitCodes.notConforming]: 'red',
  [exitCodes.staleKnownFailures]: 'orange',
};

/** The JSON of an endpoint badge. */
export const badgeView: View = ({ header, footer }) => {
  const color = footer.counts.excused > 0 && footer.exit_code === exitCodes.ok ? 'yellow' : colorOf(footer);
  const message = `${messageOf(footer)}${partOf(header)}`;
  return `${JSON.stringify({ schemaVersion: 1, label: 'gradspec', message, color })}\n`;
};

const colorOf = ({ exit_code }: ReportFooter): string => colors[exit_code as ExitCode] ?? 'lightgrey';

function messageOf(footer: ReportFooter): string {
  const { exit_code, counts } = footer;
  if (exit_code === exitCodes.brokenAdapter) return 'adapter broken';
  if (exit_code === exitCodes.staleKnownFailures) return 'known failures out of date';
  if (exit_code === exitCodes.notConforming) return shareOf(footer);
  if (counts.excused > 0) return `${claimedOf(footer)} but for ${counted(counts.excused, 'known failure')}`;
  return `conforms to ${claimedOf(footer)}`;
}

const claimedOf = ({ levels }: ReportFooter): string =>
  Object.entries(levels)
    .flatMap(([level, { claimed }]) => (claimed ? [level] : []))
    .join(', ');

/** How much is right of all there is in the levels that are claimed: what is not judged is not right. */
function shareOf(footer: ReportFooter): string {
  const claimed = Object.values(footer.levels).flatMap((level) => (level.claimed ? [level.counts] : []));
  if (claimed.length === 0) return 'claims nothing';
  const right = claimed.reduce((sum, { passed, allowed }) => sum + passed + allowed, 0);
  const all = claimed.reduce((sum, counts) => sum + total(counts), 0);
  return `${percentage(right, all)} of ${claimedOf(footer)}`;
}

/** A badge must not say more than was looked at. */
function partOf({ selection, shard }: ReportHeader): string {
  if (shard || selection.pattern !== undefined) return ' (in part)';
  return selection.laws ? '' : ' (without laws)';
}
