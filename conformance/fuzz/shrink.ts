/** Shrinking: the smallest draft whose program still shows a difference, by leaving out genes, cutting off what led to them, and making simpler choices. */
import type { ActionKind } from './actions.ts';
import type { Gene } from './draft.ts';
import type { Draft } from './program.ts';

/** Of several candidates, which is the first that still differs; they may be tried at once. */
export type FirstDiffering<Candidate> = (candidates: readonly Candidate[]) => Promise<number | undefined>;

/** How many candidates are tried at once. */
const atOnce = 12;

/** Shrinks a draft until nothing more can be left out or made simpler. */
export async function shrinkDraft(draft: Draft, firstDiffering: FirstDiffering<Draft>): Promise<Draft> {
  let smallest = draft;
  for (let improved = true; improved; ) {
    improved = false;
    for (const simplify of simplifications) {
      const simpler = await firstThat(simplify(smallest), firstDiffering);
      if (!simpler) continue;
      smallest = simpler;
      improved = true;
      break; // from the beginning: what leaves out most comes first
    }
  }
  return smallest;
}

/** The first of many candidates that still differs, tried a few at a time. */
export async function firstThat<Candidate>(
  candidates: Iterable<Candidate>,
  firstDiffering: FirstDiffering<Candidate>,
): Promise<Candidate | undefined> {
  let waiting: Candidate[] = [];
  const tryWaiting = async () => {
    const found = await firstDiffering(waiting);
    const candidate = found === undefined ? undefined : waiting[found];
    waiting = [];
    return candidate;
  };
  for (const candidate of candidates) {
    waiting.push(candidate);
    if (waiting.length < atOnce) continue;
    const found = await tryWaiting();
    if (found !== undefined) return found;
  }
  return waiting.length > 0 ? tryWaiting() : undefined;
}

type Genes = readonly Gene<ActionKind>[];
type Simplify = (draft: Draft) => Iterable<Draft>;

const simplifications: readonly Simplify[] = [fewerGenes, cutGenes, plainerKinds, plainerProfiles, simplerGenes];

const withGenes = (draft: Draft, genes: Genes): Draft => ({ ...draft, genes });

/** Without half of the genes, a quarter of them, and so on down to each alone; the last ones first. */
function* fewerGenes(draft: Draft): Generator<Draft> {
  const { genes } = draft;
  for (let size = Math.ceil(genes.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let end = genes.length; end > 0; end -= size)
      yield withGenes(draft, genes.toSpliced(Math.max(0, end - size), Math.min(size, end)));
}

/** With the result of one gene as a constant, so that what led to it can be left out next. */
function* cutGenes(draft: Draft): Generator<Draft> {
  for (const [i, gene] of draft.genes.entries())
    if (!gene.cut && gene.kind === 'call') yield withGenes(draft, draft.genes.with(i, { ...gene, cut: true }));
}

/** With a plain backward in place of a derivative of a derivative, and a single write in place of a block of them. */
function* plainerKinds(draft: Draft): Generator<Draft> {
  for (const [i, gene] of draft.genes.entries()) {
    const kind = plainer[gene.kind];
    if (kind) yield withGenes(draft, draft.genes.with(i, { ...gene, kind, choices: [] }));
  }
}

const plainer: Readonly<Partial<Record<ActionKind, ActionKind>>> = { differentiate: 'backward', noGrad: 'inPlace' };

/** Without special values, or without named dtypes. */
function* plainerProfiles({ profile, genes }: Draft): Generator<Draft> {
  if (profile.specials) yield { profile: { ...profile, specials: false }, genes };
  if (profile.dtypes) yield { profile: { ...profile, dtypes: false }, genes };
}

/** With simpler choices in one gene. */
function* simplerGenes(draft: Draft): Generator<Draft> {
  for (const [i, gene] of draft.genes.entries())
    for (const choices of simplerChoices(gene.choices))
      yield withGenes(draft, draft.genes.with(i, { ...gene, choices }));
}

/** The last of some choices as simple as can be; then single ones as simple as can be, half as large, or smaller by one. */
export function* simplerChoices(choices: readonly number[]): Generator<readonly number[]> {
  for (let kept = 0; kept < choices.length; kept = (kept + choices.length + 1) >> 1) yield choices.slice(0, kept);
  for (const [i, choice] of choices.entries())
    for (const smaller of new Set([0, choice >> 1, choice - 1]))
      if (smaller >= 0 && smaller < choice) yield choices.with(i, smaller);
}
