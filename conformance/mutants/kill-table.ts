/** The record of who finds which fault, as a file: tests look it up, and nothing has to be run again for it. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Id, ReasonForSilence } from '../../spec/index.ts';
import { validate } from '../formats/validate.ts';
import { packagePath, readPackageJson } from '../package-files.ts';
import type { Planted } from './faults.ts';
import type { Finders } from './probes.ts';

/** Who finds each fault, by the ids of the faults. */
export interface KillTable {
  readonly version: 1;
  /** The random programs are those of this seed, so many of them. */
  readonly seed: number;
  readonly programs: number;
  readonly faults: Readonly<Record<string, Finders>>;
}

const file = (): string => packagePath('conformance', 'mutants', 'kill-table.json');

/** The table as it was written last. */
export const readKillTable = (): KillTable => JSON.parse(readFileSync(file(), 'utf8')) as KillTable;

/** Writes the table, a line for each fault. */
export function writeKillTable({ faults, ...head }: KillTable): void {
  const lines = Object.entries(faults).map(([id, found]) => `    ${JSON.stringify(id)}: ${JSON.stringify(found)}`);
  const start = JSON.stringify(head, null, 2).replace(/\n\}$/, '');
  writeFileSync(file(), `${start},\n  "faults": {\n${lines.join(',\n')}\n  }\n}\n`);
}

/** What was found of the same fault at several times, as one. */
export const together = (one: Finders, other: Finders): Finders => ({
  fixtures: [...new Set([...one.fixtures, ...other.fixtures])],
  laws: [...new Set([...one.laws, ...other.laws])],
  programs: one.programs ?? other.programs,
});

/** A fault that neither a fixture nor a law finds is a test that is missing. */
export const isKilled = ({ fixtures, laws }: Finders): boolean => fixtures.length + laws.length > 0;

/** The fixtures and laws that find something; what is known to find a bug does. */
export const findersIn = ({ faults }: Pick<KillTable, 'faults'>, planted: readonly Planted[]): ReadonlySet<Id> =>
  new Set([
    ...Object.values(faults).flatMap(({ fixtures, laws }) => [...fixtures, ...laws]),
    ...planted.flatMap(({ evidence }) => evidence),
  ]);

/** Why fixtures and laws are kept that find nothing. */
export const readReasons = (): readonly ReasonForSilence[] =>
  validate.reasonsForSilence(readPackageJson('conformance', 'mutants', 'kills-nothing.json')).reasons;

/** What is wrong with the reasons: silence without one, and what explains nothing or what is no silence. */
export function problemsWith(
  reasons: readonly ReasonForSilence[],
  ids: readonly Id[],
  finders: ReadonlySet<Id>,
): readonly string[] {
  const patterns = reasons.flatMap((reason) => reason.ids);
  const explained = (id: Id): boolean => patterns.some((pattern) => isMeant(pattern, id));
  const silent = ids.filter((id) => !finders.has(id) && !explained(id));
  const stale = patterns.filter((pattern) => !ids.some((id) => isMeant(pattern, id)));
  const untrue = ids.filter((id) => finders.has(id) && explained(id));
  return [
    ...silent.map((id) => `${id} finds no fault, and nothing says why it is kept`),
    ...stale.map((pattern) => `${pattern} is the name of nothing`),
    ...untrue.map((id) => `${id} finds a fault, and is said to find none`),
  ];
}

/** Whether a pattern is the whole of an id: unlike one that selects cases, it does not mean what comes below. */
const isMeant = (pattern: string, id: Id): boolean => {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(id);
};
