/** Brings a list of known failures up to date with what a run has found. */
import type { KnownFailure, VerdictLine } from '../../spec/index.ts';
import { matcherOfWhole } from '../runner/pattern.ts';
import { unsettled } from '../runner/unsettled.ts';
import { failureKindOf } from './failure-kind.ts';

interface Failing {
  readonly id: string;
  readonly expect: string;
  readonly reason: string;
}

/** Takes the verdicts of a run, and then says what the list should be. */
export class Update {
  readonly #failures: readonly KnownFailure[];
  readonly #judged = new Set<string>();
  readonly #failing = new Map<string, Failing>();

  constructor(failures: readonly KnownFailure[]) {
    this.#failures = failures;
  }

  take(line: VerdictLine): void {
    this.#judged.add(line.case);
    const expect = failureKindOf(unsettled(line));
    if (expect !== undefined) this.#failing.set(line.case, { id: line.case, expect, reason: reasonOf(line) });
  }

  /** The list in order of pattern: entries that still hold as they are, and one for each failure or fixture besides. */
  get failures(): readonly KnownFailure[] {
    const kept = this.#failures.filter((failure) => this.#holds(failure));
    const covered = kept.map(({ pattern }) => matcherOfWhole(pattern));
    const others = [...this.#failing.values()].filter(({ id }) => !covered.some((matches) => matches(id)));
    return [...kept, ...this.#entriesFor(others)].sort((a, b) => (a.pattern < b.pattern ? -1 : 1));
  }

  /** An entry holds if what it matches fails as it says; what was not judged in this run is left as it is. */
  #holds({ pattern, expect }: KnownFailure): boolean {
    const matched = [...this.#judged].filter(matcherOfWhole(pattern));
    return matched.every((id) => this.#failing.get(id)?.expect === expect);
  }

  #entriesFor(failing: readonly Failing[]): readonly KnownFailure[] {
    const entries = new Map<string, KnownFailure>();
    for (const { id, expect, reason } of failing) {
      const pattern = this.#patternFor(id, expect);
      const known = this.#failures.find((failure) => matcherOfWhole(failure.pattern)(id));
      const link = known?.link === undefined ? {} : { link: known.link };
      if (!entries.has(pattern)) entries.set(pattern, { pattern, reason: known?.reason ?? reason, ...link, expect });
    }
    return [...entries.values()];
  }

  /** All cases of a fixture in one, where all that were judged fail alike. */
  #patternFor(id: string, expect: string): string {
    const [fixture, dtype] = id.split('@');
    if (dtype === undefined) return id;
    const siblings = [...this.#judged].filter((other) => other.startsWith(`${fixture}@`));
    const alike = siblings.every((other) => this.#failing.get(other)?.expect === expect);
    return alike && siblings.length > 1 ? `${fixture}@*` : id;
  }
}

/** What is known of a failure before anybody has looked at it. */
function reasonOf({ reason, differences }: VerdictLine): string {
  const [first] = differences ?? [];
  const found = first
    ? `${first.where} is ${first.actual}, not ${first.expected}`
    : (reason ?? 'it fails').split('\n')[0];
  return `not looked at yet: ${found}`;
}
