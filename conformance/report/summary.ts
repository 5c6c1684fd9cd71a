/** What a run came to: explicit denominators, level by level, and whether that is conformance. */
import type { Counts, Level, ReportFooter, ReportHeader, UnkeptClaim } from '../../spec/index.ts';
import { exitCodes } from '../runner/exit-codes.ts';
import { conforms, judged, total } from '../runner/tally.ts';
import { counted, indent, percentage } from './layout.ts';

/** What each level is called. */
export const levelNames: Readonly<Record<Level, string>> = {
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
  const levels = Object.entries(footer.levels).map(([level, { claimed, counts }]) => {
    const name = `${level} ${levelNames[level as Level]}`;
    return indent(`${name.padEnd(17)} ${describeCounts(counts)}${claimed ? '' : ' (not claimed)'}`);
  });
  return [
    describeRun(header),
    ...levels,
    indent(`${'all'.padEnd(17)} ${describeCounts(footer.counts)}`),
    ...remarksOf(footer).flatMap(({ title, lines }) => [title, ...lines.map(indent)]),
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

/** What was judged, by what, and by how much of it where that was not all. */
export function describeRun(header: ReportHeader): string {
  const { backend, suite, corpus, seed } = header;
  const library = `${backend.name} ${backend.version} (${backend.language}; ${backend.dtypes.join(', ')})`;
  return [library, suite, `corpus ${corpus.slice(0, 12)}`, `seed ${seed}`, ...restrictions(header)].join(', ');
}

function restrictions({ selection: { levels, pattern }, shard }: ReportHeader): readonly string[] {
  return [
    ...(levels ? [`only levels ${levels.join(' ')}`] : []),
    ...(pattern === undefined ? [] : [`only ${pattern}`]),
    ...(shard ? [`shard ${shard.index} of ${shard.of}`] : []),
  ];
}

/** Something that was found besides the verdicts. */
export interface Remark {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What was found besides the verdicts. */
export function remarksOf({ unkept, unclaimed, stale }: ReportFooter): readonly Remark[] {
  const remarks: readonly Remark[] = [
    { title: 'It says it has, and answers unsupported to whatever needs it:', lines: unkept.map(describeUnkept) },
    { title: 'It does not say it has, and passes a case of:', lines: unclaimed },
    { title: 'Known failures that are so no longer:', lines: stale.map(({ pattern, why }) => `${pattern}: ${why}`) },
  ];
  return remarks.filter(({ lines }) => lines.length > 0);
}

const describeUnkept = ({ claim, cases, reason }: UnkeptClaim): string =>
  `${claim}, in ${counted(cases, 'case')}: ${reason}`;

/** What it all comes to, in a sentence. */
export function conclusion({ selected }: ReportHeader, footer: ReportFooter): string {
  if (footer.exit_code === exitCodes.brokenAdapter) return brokenAdapter(selected, footer);
  const claimed = Object.entries(footer.levels).filter(([, level]) => level.claimed);
  if (claimed.length === 0) return 'It claims none of these levels, so it conforms to nothing.';
  const names = claimed.map(([level]) => level).join(', ');
  if (footer.conforms && footer.stale.length === 0) return `It conforms to ${names}.`;
  if (footer.exit_code === exitCodes.staleKnownFailures)
    return 'The list of known failures must be brought up to date.';
  if (footer.exit_code === exitCodes.ok)
    return `Nothing is wrong with ${names} but what is known to be: ${counted(footer.counts.excused, 'failure')} excused.`;
  const missed = claimed.filter(([, level]) => !conforms(level.counts)).map(([level]) => level);
  const misses = missed.length === 0 ? 'does not keep what it says it has' : `misses ${missed.join(', ')}`;
  return `It does not conform: it claims ${names}, and ${misses}.`;
}

function brokenAdapter(selected: number, { counts, stopped }: ReportFooter): string {
  const why = stopped === undefined ? '' : ` (${stopped})`;
  return `The adapter is broken${why}: this says nothing about the library. ${selected - total(counts)} of ${selected} were not asked.`;
}
