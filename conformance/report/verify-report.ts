/** Judges a report again from the outcomes it holds: a verdict, or a count, that does not follow from them is told. */
import { isDeepStrictEqual } from 'node:util';
import type { ReportFooter, ReportHeader, VerdictLine } from '../../spec/index.ts';
import { FormatError } from '../formats/format-error.ts';
import { shortened } from '../formats/quote.ts';
import { verdictOn } from '../runner/judge-case.ts';
import { type Item, isLaw } from '../runner/plan.ts';
import type { Corpus } from '../runner/run.ts';
import { Tally } from '../runner/tally.ts';
import { unsettled } from '../runner/unsettled.ts';
import { itemsOf } from './plan-of.ts';
import { openReport } from './read-report.ts';

/** What was found. */
export interface Verification {
  /** Verdicts that were judged again, from what the backend answered or says it lacks. */
  readonly again: number;
  /** Verdicts that can only be believed: on laws, whose programs are not kept, and on faults. */
  readonly believed: number;
  readonly problems: readonly string[];
}

/** Verifies a report in a file. Throws a `FormatError` where it is none, or is about another corpus. */
export async function verifyReport(path: string, corpus: Corpus): Promise<Verification> {
  const { header, verdicts } = await openReport(path);
  const items = itemsOf(path, header, corpus).values();
  const found = { again: 0, believed: 0, problems: [] as string[] };
  const tally = new Tally(header.backend.levels);
  const failed = new Set<string>();
  for (let next = await verdicts.next(); ; next = await verdicts.next()) {
    if (next.done) {
      found.problems.push(...problemsOf(next.value, tally, { left: [...items].length }));
      return found;
    }
    const { value: line } = next;
    const item = itemFor(path, line, items.next().value);
    const again = judgedAgain(header, item, line);
    found[again ? 'again' : 'believed']++;
    if (again) found.problems.push(...differing(line, again));
    if (line.blocked_by !== undefined && !failed.has(line.blocked_by))
      found.problems.push(`${line.case} is blocked by ${shortened(line.blocked_by)}, which has not failed before it`);
    if (['failed', 'fault', 'blocked', 'excused'].includes(line.verdict)) failed.add(line.case);
    tally.add(line);
  }
}

function itemFor(path: string, line: VerdictLine, item: Item | undefined): Item {
  if (item?.id === line.case) return item;
  throw new FormatError(
    `${path}: a verdict on ${shortened(line.case)} stands in place of ${item ? `one on ${item.id}` : 'the footer'}`,
  );
}

/** The verdict that follows from what is recorded; none where that does not say enough. */
function judgedAgain({ backend }: ReportHeader, item: Item, line: VerdictLine): VerdictLine | undefined {
  if (isLaw(item) || line.fault !== undefined) return undefined;
  return verdictOn(item, backend, line.outcome);
}

function differing(recorded: VerdictLine, again: VerdictLine): readonly string[] {
  const alone = unsettled(recorded);
  if (isDeepStrictEqual(alone, JSON.parse(JSON.stringify(again)))) return [];
  if (alone.verdict !== again.verdict)
    return [`${alone.case} is recorded as ${alone.verdict}, and its outcome is ${again.verdict}`];
  return [
    `${alone.case} is ${alone.verdict}, but not as recorded: the rest of its line does not follow from its outcome`,
  ];
}

/** What of a footer does not follow from the verdicts above it. */
function problemsOf(footer: ReportFooter, tally: Tally, { left }: { readonly left: number }): readonly string[] {
  const { unkept, unclaimed, stale, stopped } = footer;
  const again = tally.footer({ unkept, unclaimed, stale, ...(stopped !== undefined && { stopped }) });
  const differ = (Object.keys(footer) as (keyof ReportFooter)[]).filter(
    (key) => !isDeepStrictEqual(footer[key], again[key]),
  );
  return [
    ...differ.map((key) => `the footer's ${key} does not follow from the verdicts`),
    ...(left > 0 && stopped === undefined
      ? [`${left} verdicts are missing, and nothing says that the run was stopped`]
      : []),
  ];
}
