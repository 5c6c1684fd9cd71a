/** Which op is called next: first a chapter, then one of its ops, so that no chapter drowns in another that has more. */
import type { Op } from '../../spec/index.ts';
import { catalogue, isCallable } from '../catalogue/catalogue.ts';
import { oneOf, weighted } from '../catalogue/choices.ts';
import type { Limits } from './profile.ts';
import type { World } from './world.ts';

type Chapter = Op['chapter'];

/** Ops whose faults few operands show are drawn as if there were several of them. */
const copies: Readonly<Record<string, number>> = { permute: 8, movedim: 2, reshape: 2 };

/** How often a chapter is drawn from. One that is not listed is as rare as the rarest. */
const weights: Readonly<Partial<Record<Chapter, number>>> = {
  pointwise: 18,
  shapes: 11,
  reductions: 7,
  'linear-algebra': 5,
  indexing: 5,
  losses: 3,
};
const rarest = 2;

/** The op of a call; undefined where the backend has none. */
export function drawOp({ choices, limits }: World): string | undefined {
  const { ops, chapters } = known(limits);
  if (ops.size === 0) return undefined;
  return oneOf(choices, ops.get(weighted(choices, chapters))!);
}

interface Callable {
  readonly ops: ReadonlyMap<Chapter, readonly string[]>;
  readonly chapters: Readonly<Partial<Record<Chapter, number>>>;
}

const sorted = new WeakMap<Limits, Callable>();

function known(limits: Limits): Callable {
  const before = sorted.get(limits);
  if (before) return before;
  const ops = new Map<Chapter, string[]>();
  for (const chapter of Object.keys(weights) as Chapter[]) ops.set(chapter, []);
  for (const name of limits.ops) {
    const op = catalogue[name];
    if (op && isCallable(op)) {
      const drawn = Array.from({ length: copies[name] ?? 1 }, () => name);
      ops.set(op.chapter, [...(ops.get(op.chapter) ?? []), ...drawn]);
    }
  }
  for (const [chapter, names] of ops) if (names.length === 0) ops.delete(chapter);
  const chapters = Object.fromEntries([...ops.keys()].map((chapter) => [chapter, weights[chapter] ?? rarest]));
  const callable = { ops, chapters };
  sorted.set(limits, callable);
  return callable;
}
