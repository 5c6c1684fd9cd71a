/** How a run stands after each verdict: what blocks what, what is excused, what was claimed, whether to go on. */
import type { Description, Fixture, ReportFooter, VerdictLine } from '../../spec/index.ts';
import { type Known, KnownFailures } from '../known-failures/known-failures.ts';
import { Blocking } from './blocking.ts';
import { Claims, unclaimedBy } from './claims.ts';
import type { Judge } from './judging.ts';
import { Patience } from './patience.ts';
import { isLaw, isSmokeItem, type Planned, type PlanOptions } from './plan.ts';
import { Tally } from './tally.ts';
import { unsettled } from './unsettled.ts';

/** What a run was asked for, as far as what it comes to depends on it. */
export interface ProgressionOptions extends Pick<PlanOptions, 'levels' | 'pattern' | 'shard'> {
  readonly known?: Known;
  /** The verdicts were given before: there is nothing that could be stopped. */
  readonly recorded?: boolean;
}

/** Takes the verdicts of a run, in its order. */
export class Progression {
  readonly #options: ProgressionOptions;
  readonly #tally: Tally;
  readonly #known: KnownFailures;
  readonly #blocking = new Blocking();
  readonly #claims = new Claims();
  readonly #patience = new Patience();
  #stopped: string | undefined;

  constructor({ levels }: Description, options: ProgressionOptions) {
    this.#options = options;
    this.#tally = new Tally(levels);
    this.#known = new KnownFailures(options.known ?? { failures: [], ids: [] });
  }

  /** Why there is no sense in going on. */
  get stopped(): string | undefined {
    return this.#stopped;
  }

  /** The verdict on an item in the light of those before it, and of what is known. */
  take(given: VerdictLine, { item, isOwn }: Planned): VerdictLine {
    const line = unsettled(given);
    const stopped = this.#patience.after(line, { smoke: isSmokeItem(item) });
    if (!this.#options.recorded) this.#stopped = stopped;
    if (!isOwn) return line;
    if (isLaw(item)) this.#claims.takeLaw(line);
    else this.#claims.take(line, item);
    const settled = this.#known.take(isLaw(item) ? line : this.#blocking.take(line, item));
    this.#tally.add(settled);
    return settled;
  }

  /** All cases that every adapter must pass have been judged. */
  endOfSmoke(): void {
    if (this.#patience.nothingIsRight) this.#stopped = 'none of the cases that every adapter must pass is right';
  }

  /** What it all comes to; asks the backend, unless the run was stopped, for what it does not say it has. */
  async footer(judge: Judge, fixtures: readonly Fixture[]): Promise<ReportFooter> {
    if (this.#stopped !== undefined) return this.footerWith([]);
    return this.footerWith(this.#looksForAll({ also: 1 }) ? await unclaimedBy(judge, fixtures) : []);
  }

  /** What it all comes to, given what was found to be there though it is not claimed. */
  footerWith(unclaimed: readonly string[]): ReportFooter {
    return this.#tally.footer({
      unkept: this.#looksForAll() ? [...this.#claims.unkept] : [],
      unclaimed: [...unclaimed],
      stale: [...this.#known.stale],
      ...(this.#stopped !== undefined && { stopped: this.#stopped }),
    });
  }

  /** Whether all was asked for, so that what was seen nowhere is nowhere; or of several shards one, so that it is done once. */
  #looksForAll({ also }: { readonly also?: number } = {}): boolean {
    const { levels, pattern, shard } = this.#options;
    return levels === undefined && pattern === undefined && (shard === undefined || shard.index === also);
  }
}
