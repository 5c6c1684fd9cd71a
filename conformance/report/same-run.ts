/** Whether two reports are of one run, or of parts of one. */
import { isDeepStrictEqual } from 'node:util';
import type { ReportHeader } from '../../spec/index.ts';

/** What must be the same, and what it means where it is not. */
const mustAgree = {
  suite: 'another version of gradspec made it',
  corpus: 'it is about another corpus',
  backend: 'it is about another backend, or another version of it',
  seed: 'it was drawn from another seed',
  selection: 'something else was asked for',
  plan: 'it is about other cases and laws',
  known_failures: 'another list of known failures was used',
} as const satisfies Partial<Record<keyof ReportHeader, string>>;

/** Why a report is not of the same run as another, if it is not. */
export function whyNotSameRun(report: ReportHeader, other: ReportHeader): string | undefined {
  for (const [field, meaning] of Object.entries(mustAgree)) {
    const [found, expected] = [report[field as keyof ReportHeader], other[field as keyof ReportHeader]];
    if (!isDeepStrictEqual(found, expected)) return `${meaning}: ${inShort(found)}, not ${inShort(expected)}`;
  }
  return undefined;
}

/** Why a report is not of the same part of the same run. */
export function whyNotSamePart(report: ReportHeader, other: ReportHeader): string | undefined {
  const why = whyNotSameRun(report, other);
  if (why !== undefined || isDeepStrictEqual(report.shard, other.shard)) return why;
  return `it is another shard: ${inShort(report.shard)}, not ${inShort(other.shard)}`;
}

const LONGEST = 80;

function inShort(value: unknown): string {
  const text = JSON.stringify(value) ?? 'none';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
