/** What a run came to: explicit denominators, level by level, and whether that is conformance. */
import type { Counts, Level, ReportFooter, ReportHeader } from '../../spec/index.ts';
import { conforms, judged, total } from '../runner/tally.ts';
import { indent, percentage } from './layout.ts';

const levelNames: Readonly<Record<Level, string>> = {
  P: 'programs',
  O: 'optimizers',
  S: 'session',
  V: 'scalar',
  T: 'texts',
  G: 'graph',
  R: 'random streams',
  N: 'modules',
};

const notJudged = new Set(['unsupported', 'blocked']);

/** The summary of a run. */
export function describeSummary(header: ReportHeader, footer: ReportFooter): string {
  const { backend } = header;
  const levels = Object.entries(footer.levels).map(([level, { claimed, counts }]) => {
    const name = `${level} ${levelNames[level as Level]}`;
    return indent(`${name.padEnd(17)} ${describeCounts(counts)}${claimed ? '' : ' (not claimed)'}`);
  });
  return [
    `${backend.name} ${backend.version} (${backend.language}; ${backend.dtypes.join(', ')}), ${header.suite}, corpus ${header.corpus.slice(0, 12)}, seed ${header.seed}`,
    ...levels,
    indent(`${'all'.padEnd(17)} ${describeCounts(footer.counts)}`),
    conclusion(header, footer),
    '',
  ].join('\n');
}

/** `95 of 100 judged (95 %): 93 passed, 2 failed; 5 unsupported`. */
export function describeCounts(counts: Counts): string {
  const all = total(counts);
  const list = (kept: (kind: string) => boolean): string =>
    Object.entries(counts)
      .filter(([kind, count]) => count > 0 && kept(kind))
      .map(([kind, count]) => `${count} ${kind}`)
      .join(', ');
  const verdicts = [list((kind) => !notJudged.has(kind)), list((kind) => notJudged.has(kind))]
    .filter(Boolean)
    .join('; ');
  return `${judged(counts)} of ${all} judged (${percentage(judged(counts), all)}): ${verdicts}`;
}

function conclusion({ selected }: ReportHeader, footer: ReportFooter): string {
  const seen = total(footer.counts);
  if (footer.exit_code === 2)
    return `The adapter is broken: this says nothing about the library. ${selected - seen} of ${selected} were not asked.`;
  const claimed = Object.entries(footer.levels).filter(([, level]) => level.claimed);
  if (claimed.length === 0) return 'It claims none of these levels, so it conforms to nothing.';
  const missed = claimed.filter(([, level]) => !conforms(level.counts)).map(([level]) => level);
  const names = claimed.map(([level]) => level).join(', ');
  return missed.length === 0
    ? `It conforms to ${names}.`
    : `It does not conform: it claims ${names}, and misses ${missed.join(', ')}.`;
}
