/** What has changed between two reports, case by case: what is worse, what is better, and what is only different. */
import { isDeepStrictEqual } from 'node:util';
import type { VerdictKind, VerdictLine } from '../../../spec/index.ts';
import { failureKindOf } from '../../known-failures/failure-kind.ts';
import { unsettled } from '../../runner/unsettled.ts';

/** What a verdict comes to. */
type Standing = 'right' | 'wrong' | 'excused' | 'unjudged';

const standings: Readonly<Record<VerdictKind, Standing>> = {
  passed: 'right',
  allowed: 'right',
  uncategorised: 'right',
  relaxed: 'wrong',
  failed: 'wrong',
  fault: 'wrong',
  blocked: 'wrong',
  excused: 'excused',
  unsupported: 'unjudged',
};

/** Every kind of change, in the order in which they are told, and whether things are worse by it. */
export const changeKinds = {
  'newly failing': { isWorse: true },
  'newly unsupported': { isWorse: true },
  'no longer asked': { isWorse: true },
  'failing otherwise': { isWorse: false },
  'no longer excused': { isWorse: false },
  'newly excused': { isWorse: false },
  'no longer judged': { isWorse: false },
  'right otherwise': { isWorse: false },
  'newly judged': { isWorse: false },
  'newly asked': { isWorse: false },
  'newly passing': { isWorse: false },
} as const satisfies Readonly<Record<string, { readonly isWorse: boolean }>>;

/** One of them. */
export type ChangeKind = keyof typeof changeKinds;

/** By what a case came to before, then by what it comes to now: an excuse makes nothing better, and the lack of one nothing worse. */
const kinds: Readonly<Record<Standing | 'absent', Readonly<Record<Standing | 'absent', ChangeKind | undefined>>>> = {
  right: {
    right: 'right otherwise',
    wrong: 'newly failing',
    excused: 'newly failing',
    unjudged: 'newly unsupported',
    absent: 'no longer asked',
  },
  wrong: {
    right: 'newly passing',
    wrong: 'failing otherwise',
    excused: 'newly excused',
    unjudged: 'no longer judged',
    absent: 'no longer judged',
  },
  excused: {
    right: 'newly passing',
    wrong: 'no longer excused',
    excused: 'failing otherwise',
    unjudged: 'no longer judged',
    absent: 'no longer judged',
  },
  unjudged: {
    right: 'newly judged',
    wrong: 'newly failing',
    excused: 'newly failing',
    unjudged: undefined,
    absent: 'no longer judged',
  },
  absent: {
    right: 'newly asked',
    wrong: 'newly failing',
    excused: 'newly failing',
    unjudged: 'newly asked',
    absent: undefined,
  },
};

/** What has changed about one case. */
export interface Change {
  readonly kind: ChangeKind;
  readonly case: string;
  readonly before?: VerdictLine;
  readonly after?: VerdictLine;
}

/** The change from one verdict to another on the same case; undefined where there is none. */
export function changeOf(before: VerdictLine | undefined, after: VerdictLine | undefined): Change | undefined {
  const kind = kinds[standingOf(before)][standingOf(after)];
  const id = (before ?? after)?.case;
  if (kind === undefined || id === undefined || (before && after && sameFinding(before, after))) return undefined;
  return { kind, case: id, ...(before && { before }), ...(after && { after }) };
}

const standingOf = (line: VerdictLine | undefined): Standing | 'absent' => (line ? standings[line.verdict] : 'absent');

/** Whether both verdicts found the same. Of a fault the kind counts, not what the adapter last wrote to stderr. */
function sameFinding(before: VerdictLine, after: VerdictLine): boolean {
  return before.verdict === after.verdict && isDeepStrictEqual(findingOf(before), findingOf(after));
}

function findingOf(line: VerdictLine): readonly unknown[] {
  const { differences = [], fault, reason, blocked_by } = line;
  return [failureKindOf(unsettled(line)), differences, blocked_by, fault ?? (differences.length > 0 ? '' : reason)];
}

/** All that has changed, and how much has not. */
export interface Changes {
  readonly changes: readonly Change[];
  readonly same: number;
}

/** Compares the verdicts of two reports, in the order of the newer. */
export async function changesBetween(
  before: AsyncIterable<VerdictLine>,
  after: AsyncIterable<VerdictLine>,
  { commonOnly = false }: { readonly commonOnly?: boolean } = {},
): Promise<Changes> {
  const old = new Map<string, VerdictLine>();
  for await (const line of before) old.set(line.case, line);
  const changes: (Change | undefined)[] = [];
  for await (const line of after) {
    if (old.has(line.case) || !commonOnly) changes.push(changeOf(old.get(line.case), line));
    old.delete(line.case);
  }
  if (!commonOnly) for (const line of old.values()) changes.push(changeOf(line, undefined));
  const found = changes.filter((change) => change !== undefined);
  return { changes: found, same: changes.length - found.length };
}
