/** What a run does, in order: the smoke cases, the basic cases of every op, all other cases, the laws. */
import type { Fixture, Hash, Shard } from '../../spec/index.ts';
import { hashText } from '../corpus/hash.ts';
import { FormatError } from '../formats/format-error.ts';
import type { Law } from '../laws/law.ts';
import { basicsOf } from './basics.ts';
import { type Case, type Claimant, casesOfFixture, isSmoke, type Selection, selectCases, selectLaws } from './cases.ts';

/** One thing to judge. */
export type Item = Case | Law;

/** Whether an item is a law. */
export const isLaw = (item: Item): item is Law => 'run' in item;

/** An item, and whether it belongs to this run or is only looked at. */
export interface Planned {
  readonly item: Item;
  /** Whether its verdict is part of the report: it is not where another shard reports it. */
  readonly isOwn: boolean;
}

/** Everything a run judges, in the order in which it does. */
export interface Plan {
  /** The cases that every adapter must pass: all of them, in every shard. */
  readonly smoke: readonly Planned[];
  /** All other items of this run. */
  readonly rest: readonly Planned[];
  /** How many items are this run's own. */
  readonly own: number;
  /** Of the ids of the whole plan, whatever part of it this run judges. */
  readonly hash: Hash;
}

/** What to plan. */
export interface PlanOptions extends Selection {
  readonly laws: readonly Law[];
  readonly shard?: Shard;
}

/** The plan for a backend. Throws a `FormatError` where nothing is selected: a run of nothing is no run. */
export function makePlan(fixtures: readonly Fixture[], options: PlanOptions, backend: Claimant): Plan {
  const items = [...ordered(selectCases(fixtures, options, backend)), ...selectLaws(options.laws, options)];
  if (items.length === 0) throw new FormatError('no case and no law is what was asked for');
  const planned = items.map((item, number) => ({ item, isOwn: isIn(options.shard, number) }));
  const own = planned.filter(({ isOwn }) => isOwn);
  if (own.length === 0)
    throw new FormatError(
      `shard ${options.shard?.index} of ${options.shard?.of} is empty: only ${items.length} are asked for`,
    );
  return {
    smoke: planned.filter(({ item }) => isSmokeItem(item)),
    rest: own.filter(({ item }) => !isSmokeItem(item)),
    own: own.length,
    hash: hashText(items.map(({ id }) => id).join('\n')),
  };
}

/** Whether an item is one of the cases that every adapter must pass. */
export const isSmokeItem = (item: Item): boolean => !isLaw(item) && isSmoke(item);

/** Smoke first; then what others rest on, before them. */
function ordered(cases: readonly Case[]): readonly Case[] {
  const smoke = cases.filter(isSmoke);
  const others = cases.filter((each) => !isSmoke(each));
  const basics = basicsOf(others);
  const isBasic = new Set(basics);
  return [...smoke, ...basics, ...others.filter((each) => !isBasic.has(each))];
}

const isIn = (shard: Shard | undefined, number: number): boolean =>
  shard === undefined || number % shard.of === shard.index - 1;

/** The ids of all cases and laws there are, at any dtype. */
export const everyId = (fixtures: readonly Fixture[], laws: readonly Law[]): readonly string[] =>
  [...fixtures.flatMap(casesOfFixture), ...laws].map(({ id }) => id);
