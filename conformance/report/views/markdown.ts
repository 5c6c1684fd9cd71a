/** A report as Markdown for a pull request or a job's summary: a table of levels, the first failures, and what else was found. */
import type { Counts, Level, VerdictKind, VerdictLine } from '../../../spec/index.ts';
import { languageNames, languages, programText } from '../../print/languages.ts';
import { judged, total } from '../../runner/tally.ts';
import { describeFailure, isShownInFull, type Reproduction } from '../failure.ts';
import { counted } from '../layout.ts';
import { codeBlock, codeSpan, htmlText } from '../markdown-text.ts';
import { reasonOf } from '../reasons.ts';
import { conclusion, describeRun, levelNames, remarksOf } from '../summary.ts';
import type { Knowledge, View } from '../view.ts';
import type { WholeReport } from '../whole-report.ts';

/** A comment on GitHub has room for 65,536 characters. */
const ROOM = 40_000;

/** So many failures are shown in full, unless it is said how many. */
const FAILURES = 10;

/** So many lines of what else was found are shown. */
const LINES = 20;

/** The whole report, as far as there is room. */
export const markdownView: View = (report, known) => {
  const { header, footer, verdicts } = report;
  const wrong = verdicts.filter(isShownInFull);
  const excused = verdicts.filter(({ verdict }) => verdict === 'excused');
  const parts = [
    `## gradspec: ${codeSpan(`${header.backend.name} ${header.backend.version}`)}`,
    footer.stopped === undefined ? conclusion(header, footer) : codeSpan(conclusion(header, footer)),
    table(report),
    codeSpan(describeRun(header)),
    ...failures(wrong, known),
    ...remarksOf(footer).map(({ title, lines }) => `**${title}**\n\n${list(lines)}`),
    ...(excused.length === 0
      ? []
      : [`**${counted(excused.length, 'known failure')}:**\n\n${list(excused.map(describeExcused))}`]),
  ];
  return `${parts.join('\n\n')}\n`;
};

function table({ footer }: WholeReport): string {
  const kinds = (Object.keys(footer.counts) as VerdictKind[]).filter((kind) => footer.counts[kind] > 0);
  const row = (title: string, counts: Counts): string =>
    `| ${[title, `${judged(counts)} of ${total(counts)}`, ...kinds.map((kind) => String(counts[kind]))].join(' | ')} |`;
  return [
    `| level | judged | ${kinds.join(' | ')} |`,
    `| --- | ${['judged', ...kinds].map(() => '---:').join(' | ')} |`,
    ...Object.entries(footer.levels).map(([level, { claimed, counts }]) =>
      row(`**${level}** ${levelNames[level as Level]}${claimed ? '' : ' (not claimed)'}`, counts),
    ),
    row('all', footer.counts),
  ].join('\n');
}

interface Failure {
  readonly line: VerdictLine;
  readonly reproduction: Reproduction | undefined;
}

/** As many failures as there is room for: the smallest programs first, and those of one fixture with its program once. */
function failures(
  wrong: readonly VerdictLine[],
  { reproduce, titleOf, failures: most = FAILURES }: Knowledge,
): readonly string[] {
  if (wrong.length === 0) return [];
  const all = wrong
    .map((line): Failure => ({ line, reproduction: reproduce(line) }))
    .sort((a, b) => sizeOf(a) - sizeOf(b));
  const shown: string[] = [];
  let room = ROOM;
  let above: string | undefined;
  for (const { line, reproduction } of all.slice(0, most)) {
    const fixture = line.case.split('@')[0];
    const text = details(line, titleOf(line.case), fixture === above ? undefined : reproduction);
    above = fixture;
    room -= text.length;
    if (room < 0) break;
    shown.push(text);
  }
  const rest = wrong.length - shown.length;
  return [
    `### ${counted(wrong.length, 'failure')}`,
    ...shown,
    ...(rest > 0 ? [`… and ${counted(rest, 'more failure')}.`] : []),
  ];
}

/** What has no program comes last. */
const sizeOf = ({ reproduction }: Failure): number => reproduction?.scripts.pytorch?.length ?? Number.MAX_SAFE_INTEGER;

function details(line: VerdictLine, title: string | undefined, reproduction: Reproduction | undefined): string {
  const blocks = languageNames.flatMap((language) => {
    const script = reproduction?.scripts[language];
    return script === undefined ? [] : [codeBlock(programText(script), languages[language].fence)];
  });
  const summary = `<code>${htmlText(line.case)}</code>${title === undefined ? '' : ` ${htmlText(title)}`}`;
  return [`<details><summary>${summary}</summary>`, codeBlock(describeFailure(line)), ...blocks, '</details>'].join(
    '\n\n',
  );
}

const describeExcused = (line: VerdictLine): string => `${line.case}: ${reasonOf(line)}`;

function list(lines: readonly string[]): string {
  const rest = lines.length - LINES;
  const items = lines.slice(0, LINES).map((line) => `- ${codeSpan(line)}`);
  return [...items, ...(rest > 0 ? [`- … and ${rest} more`] : [])].join('\n');
}
