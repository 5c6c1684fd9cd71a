/** Counts verdicts, and says what they come to. */
import type { Counts, Level, LevelCounts, ReportFooter, VerdictKind, VerdictLine } from '../../spec/index.ts';

/** Verdicts with which nobody conforms to a level: wrong, or not known to be right. */
const refusals = ['failed', 'fault', 'relaxed', 'blocked'] as const satisfies readonly VerdictKind[];

/** Counts in which everything is 0. */
export const noCounts = (): Counts => ({
  passed: 0,
  allowed: 0,
  relaxed: 0,
  uncategorised: 0,
  failed: 0,
  fault: 0,
  unsupported: 0,
  blocked: 0,
  excused: 0,
});

/** How many there are of any kind. */
export const total = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** How many were asked and answered, rightly or wrongly. */
export const judged = (counts: Counts): number => total(counts) - counts.unsupported - counts.blocked;

/** Whether these counts are those of who conforms: something was judged, and nothing is wrong. */
export const conforms = (counts: Counts): boolean => judged(counts) > 0 && refusals.every((kind) => counts[kind] === 0);

/** Core first, optional last. */
const inOrder: readonly Level[] = ['P', 'O', 'S', 'V', 'T', 'G', 'R', 'N'];

/** Gathers the verdicts of one run. */
export class Tally {
  readonly #all = noCounts();
  readonly #levels = new Map<Level, LevelCounts>();
  readonly #claimed: readonly Level[];

  constructor(claimed: readonly Level[]) {
    this.#claimed = claimed;
  }

  add({ verdict, level }: VerdictLine): void {
    this.#all[verdict]++;
    const claimed = this.#claimed.includes(level);
    if (!this.#levels.has(level)) this.#levels.set(level, { claimed, counts: noCounts() });
    this.#levels.get(level)!.counts[verdict]++;
  }

  /** Whether something was judged so far, and none of it is as it should be. */
  get nothingIsRight(): boolean {
    return judged(this.#all) > 0 && judged(this.#all) === this.#all.failed + this.#all.fault;
  }

  /** Whether no library has been seen at all, only an adapter that does not work. */
  get onlyFaults(): boolean {
    return judged(this.#all) > 0 && judged(this.#all) === this.#all.fault;
  }

  /** What it all comes to. A backend conforms to the levels it claims, of those that were looked at. */
  footer(options: { readonly broken: boolean }): ReportFooter {
    const levels = inOrder.flatMap((level) => (this.#levels.has(level) ? [[level, this.#levels.get(level)!]] : []));
    const claimed = [...this.#levels.values()].filter((level) => level.claimed);
    const conform = !options.broken && claimed.length > 0 && claimed.every((level) => conforms(level.counts));
    return {
      line: 'footer',
      counts: this.#all,
      levels: Object.fromEntries(levels),
      conforms: conform,
      exit_code: options.broken ? 2 : conform ? 0 : 1,
    };
  }
}
