/** What a page holds of a report. */

import type { Clause, Counts, Difference, Level, VerdictKind, VerdictLine } from '../../../spec/index.ts';
import { clauses } from '../../../spec/index.ts';
import { languageNames, languages, programText } from '../../print/languages.ts';
import { judged, total } from '../../runner/tally.ts';
import { describeBound, describeDistance } from '../failure.ts';
import { printable, unwrapped } from '../layout.ts';
import type { PageContents, PageDifference, PageLevel, PageScript, PageVerdict } from '../page/contents.ts';
import { conclusion, describeRun, levelNames, remarksOf } from '../summary.ts';
import type { Knowledge } from '../view.ts';
import type { WholeReport } from '../whole-report.ts';

/** What people look for first comes first. */
const inOrder: readonly VerdictKind[] = [
  'failed',
  'fault',
  'relaxed',
  'blocked',
  'uncategorised',
  'excused',
  'allowed',
  'unsupported',
  'passed',
];

/** So many characters of a program are put on the page. */
const LONGEST_SCRIPT = 20_000;

/** Everything on the page, with what cannot be printed replaced. */
export function pageContents({ header, verdicts, footer }: WholeReport, known: Knowledge): PageContents {
  const kinds = inOrder.filter((kind) => footer.counts[kind] > 0);
  const sorted = verdicts.toSorted((a, b) => inOrder.indexOf(a.verdict) - inOrder.indexOf(b.verdict));
  const contents: PageContents = {
    title: `${header.backend.name} ${header.backend.version}`,
    conclusion: conclusion(header, footer),
    conforms: footer.conforms,
    run: `${describeRun(header)}; ${Object.values(header.environment).join(', ')}`,
    kinds,
    levels: Object.entries(footer.levels).map(([level, { claimed, counts }]) =>
      pageLevel(level as Level, claimed, counts),
    ),
    remarks: remarksOf(footer),
    clauses: textsOf(verdicts),
    verdicts: sorted.map((line) => pageVerdict(line, known)),
  };
  return eachText(contents, printable) as PageContents;
}

const pageLevel = (level: Level, claimed: boolean, counts: Counts): PageLevel => ({
  level,
  name: levelNames[level],
  claimed,
  judged: judged(counts),
  total: total(counts),
  counts: { ...counts },
});

/** Whether there is more to say of a verdict than that it is so. */
const isExplained = ({ verdict }: VerdictLine): boolean => verdict !== 'passed' && verdict !== 'unsupported';

function textsOf(verdicts: readonly VerdictLine[]): Readonly<Record<string, string>> {
  const texts: Readonly<Record<string, Clause>> = clauses;
  const ids = new Set(verdicts.filter(isExplained).flatMap((line) => line.clauses));
  return Object.fromEntries(
    [...ids].flatMap((id) => (Object.hasOwn(texts, id) ? [[id, unwrapped(texts[id]!.text)]] : [])),
  );
}

function pageVerdict(line: VerdictLine, { titleOf, reproduce }: Knowledge): PageVerdict {
  const title = titleOf(line.case);
  const reproduction = isExplained(line) ? reproduce(line) : undefined;
  return {
    id: line.case,
    level: line.level,
    kind: line.verdict,
    clauses: line.clauses,
    compared: line.compared,
    ...(title !== undefined && { title }),
    ...(line.reason !== undefined && { reason: line.reason }),
    ...(line.fault !== undefined && { fault: line.fault }),
    ...(line.blocked_by !== undefined && { blockedBy: line.blocked_by }),
    ...(line.known && { known: line.known }),
    ...(line.differences && { differences: line.differences.map(pageDifference) }),
    ...(line.distance !== undefined && line.distance > 0 && { distance: describeDistance(line.distance) }),
    ...(reproduction && { scripts: scriptsIn(reproduction.scripts) }),
    ...(line.law === undefined && { command: `gradspec show ${line.case} --as pytorch` }),
  };
}

const pageDifference = ({ where, step, expected, actual, bound, distance }: Difference): PageDifference => ({
  where,
  expected,
  actual,
  ...(step !== undefined && { step }),
  ...(bound !== undefined && { bound: describeBound(bound) }),
  ...(distance !== undefined && { distance: describeDistance(distance) }),
});

const scriptsIn = (scripts: Readonly<Partial<Record<string, string>>>): readonly PageScript[] =>
  languageNames.flatMap((language) => {
    const script = scripts[language];
    return script === undefined
      ? []
      : [{ language: languages[language].title, text: programText(script).slice(0, LONGEST_SCRIPT) }];
  });

/** A value of JSON with every text in it changed. */
function eachText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => eachText(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, eachText(each, change)]));
}
