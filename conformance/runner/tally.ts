/** Counts verdicts, and says what they come to. */
import type { Counts, Level, LevelCounts, ReportFooter, VerdictKind, VerdictLine } from '../../spec/index.ts';
import { exitCodes } from './exit-codes.ts';

/** Verdicts that nobody has to accept: wrong, or not known to be right. */
const refusals = ['failed', 'fault', 'relaxed', 'blocked'] as const satisfies readonly VerdictKind[];

/** Whether a verdict is such a one. */
export const isRefused = (verdict: VerdictKind): boolean => refusals.some((refusal) => refusal === verdict);

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

/** Whether these counts are those of who conforms: something was judged, and nothing is wrong, not even what is excused. */
export const conforms = (counts: Counts): boolean => isAsKnown(counts) && counts.excused === 0;

/** Whether nothing is wrong but what is known to be. */
const isAsKnown = (counts: Counts): boolean => judged(counts) > 0 && refusals.every((kind) => counts[kind] === 0);

/** What a run came to besides its verdicts. */
export type Found = Pick<ReportFooter, 'unkept' | 'unclaimed' | 'stale'> & { readonly stopped?: string };

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

  /** What it all comes to. A backend conforms to the levels it claims, of those that were looked at. */
  footer(found: Found): ReportFooter {
    const levels = inOrder.flatMap((level) => (this.#levels.has(level) ? [[level, this.#levels.get(level)!]] : []));
    const conform = found.unkept.length === 0 && this.#everyClaimed(conforms);
    return {
      line: 'footer',
      counts: this.#all,
      levels: Object.fromEntries(levels),
      ...found,
      conforms: conform && !this.#isBroken(found),
      exit_code: this.#exitCode(found),
    };
  }

  #exitCode(found: Found): number {
    if (this.#isBroken(found)) return exitCodes.brokenAdapter;
    if (found.unkept.length > 0 || !this.#everyClaimed(isAsKnown)) return exitCodes.notConforming;
    return found.stale.length > 0 ? exitCodes.staleKnownFailures : exitCodes.ok;
  }

  /** Whether no library has been seen, only an adapter that does not work. */
  #isBroken({ stopped }: Found): boolean {
    return stopped !== undefined || (judged(this.#all) > 0 && judged(this.#all) === this.#all.fault);
  }

  #everyClaimed(isRight: (counts: Counts) => boolean): boolean {
    const claimed = [...this.#levels.values()].filter((level) => level.claimed);
    return claimed.length > 0 && claimed.every(({ counts }) => isRight(counts));
  }
}
