/**
 * Known failures excuse what is known to fail, and only that: an entry that matches nothing, matches too much, or whose cases do
 * not fail as it says, is stale.
 */
import type { KnownFailure, StaleFailure, VerdictLine } from '../../spec/index.ts';
import { matcherOfWhole } from '../runner/pattern.ts';
import { failureKindOf } from './failure-kind.ts';

/** A pattern that matches more ids than this excuses what nobody has looked at. */
export const WIDEST = 20;

interface Entry {
  readonly failure: KnownFailure;
  readonly matches: (id: string) => boolean;
}

/** What is known, and of what. */
export interface Known {
  readonly failures: readonly KnownFailure[];
  /** The ids of all cases and laws there are, whether or not they are asked for in a run. */
  readonly ids: readonly string[];
}

/** A list of known failures, laid over the verdicts of a run. */
export class KnownFailures {
  readonly #entries: readonly Entry[];
  readonly #stale: StaleFailure[] = [];

  constructor({ failures, ids }: Known) {
    this.#entries = failures.map((failure) => ({ failure, matches: matcherOfWhole(failure.pattern) }));
    for (const { failure, matches } of this.#entries) this.#checkWidth(failure, ids.filter(matches).length);
  }

  /** What has turned out not to be so. */
  get stale(): readonly StaleFailure[] {
    return this.#stale;
  }

  /** The verdict on a case, excused where it is known to fail like that. */
  take(line: VerdictLine): VerdictLine {
    const known = this.#entries.find(({ matches }) => matches(line.case))?.failure;
    if (!known) return line;
    const kind = failureKindOf(line);
    if (kind === known.expect) return excused(line, known);
    if (kind === undefined) this.#stale.push({ pattern: known.pattern, why: `${line.case} is ${line.verdict}` });
    else this.#stale.push({ pattern: known.pattern, why: `${line.case} fails by ${kind}, not by ${known.expect}` });
    return line;
  }

  #checkWidth({ pattern }: KnownFailure, width: number): void {
    if (width === 0) this.#stale.push({ pattern, why: 'it matches no case and no law' });
    if (width > WIDEST)
      this.#stale.push({ pattern, why: `it matches ${width} cases and laws; more than ${WIDEST} is too wide` });
  }
}

function excused(line: VerdictLine, { pattern, reason, link }: KnownFailure): VerdictLine {
  const was = line.verdict as 'failed' | 'relaxed' | 'fault' | 'blocked';
  return { ...line, verdict: 'excused', known: { pattern, reason, ...(link !== undefined && { link }), was } };
}
