/** From a program that shows a difference to the smallest one found that does. */
import type { FloatDtype, Program } from '../../spec/index.ts';
import { type Contest, compare, type Disagreement } from './comparison.ts';
import type { Limits } from './profile.ts';
import { type Draft, interpretDraft } from './program.ts';
import { type FirstDiffering, shrinkDraft } from './shrink.ts';
import { trimProgram } from './trim.ts';

/** The smallest program found, what it showed, and how many were tried. */
export interface Smallest {
  readonly difference: Disagreement;
  readonly tried: number;
}

/** How many programs are tried. One that breaks its adapter costs a start of the adapter each time. */
const mostTries = { failed: 4000, fault: 60 };

/** Shrinks a draft, and then trims what it says. */
export async function findSmallest(
  contest: Contest,
  draft: Draft,
  limits: Limits,
  original: Disagreement,
): Promise<Smallest> {
  const search = new Search(contest, original);
  const shrunk = await shrinkDraft(draft, (drafts) =>
    search.firstDiffering(drafts.map((candidate) => interpretDraft(candidate, limits))),
  );
  await trimProgram(interpretDraft(shrunk, limits), search.firstDiffering);
  return { difference: search.smallest, tried: search.tried };
}

/** Tries programs, none of them twice, and keeps the last that differed. */
class Search {
  smallest: Disagreement;
  tried = 0;
  readonly #contest: Contest;
  readonly #float: FloatDtype;
  readonly #breaks: boolean;
  readonly #seen = new Set<string>();

  constructor(contest: Contest, original: Disagreement) {
    this.#contest = contest;
    this.#float = original.run.float;
    this.#breaks = original.answer.kind === 'fault';
    this.smallest = original;
  }

  readonly firstDiffering: FirstDiffering<Program> = async (programs) => {
    const found = await Promise.all(programs.map((program) => this.#try(program)));
    const first = found.findIndex((difference) => difference !== undefined);
    if (first === -1) return undefined;
    this.smallest = found[first]!;
    return first;
  };

  /** The difference that a program shows, if it is new and of the same kind. */
  async #try(program: Program): Promise<Disagreement | undefined> {
    const text = JSON.stringify(program);
    const most = this.#breaks ? mostTries.fault : mostTries.failed;
    if (this.#seen.has(text) || this.tried >= most) return undefined;
    this.#seen.add(text);
    this.tried += 1;
    const found = await compare(this.#contest, { program, float: this.#float });
    if (found.kind !== 'differs') return undefined;
    return (found.difference.answer.kind === 'fault') === this.#breaks ? found.difference : undefined;
  }
}
