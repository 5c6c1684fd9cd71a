/** What a backend refuses is left out: a program that it does not run as a whole is judged without the genes it cannot do. */
import type { Backend, Run } from '../backends/backend.ts';
import type { Limits } from './profile.ts';
import { type Draft, interpretDraft } from './program.ts';

/** So many genes are given up before the whole program is. */
const mostRefused = 5;

/** The draft without what the backend says it does not support; undefined where too little would be left. */
export async function supportedDraft(
  backend: Backend,
  draft: Draft,
  limits: Limits,
  float: Run['float'],
): Promise<Draft | undefined> {
  const isRefused = async (genes: Draft['genes']) => {
    const program = interpretDraft({ ...draft, genes }, limits);
    return (await backend.run({ program, float })).kind === 'unsupported';
  };
  let { genes } = draft;
  for (let refused = 0; refused < mostRefused; refused += 1) {
    genes = genes.toSpliced(await firstRefused(genes, isRefused), 1);
    if (genes.length === 0) return undefined;
    if (!(await isRefused(genes))) return { ...draft, genes };
  }
  return undefined;
}

/** The gene with which a draft is refused and before which it is not, found by halving. */
async function firstRefused<T>(
  genes: readonly T[],
  isRefused: (genes: readonly T[]) => Promise<boolean>,
): Promise<number> {
  let accepted = 0;
  let refused = genes.length;
  while (refused - accepted > 1) {
    const middle = (accepted + refused) >> 1;
    if (await isRefused(genes.slice(0, middle))) refused = middle;
    else accepted = middle;
  }
  return accepted;
}
