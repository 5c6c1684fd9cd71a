/**
 * Which cases others rest on: an op's basic case is the fixture by which its clause is taught. Where that fails, a failure of
 * another case that calls the op says little, and is called blocked.
 */
import { clauses } from '../../spec/index.ts';
import { catalogue } from '../catalogue/catalogue.ts';
import type { Case } from './cases.ts';

/** The fixture by which an op is taught; none for what the catalogue does not know. */
const exampleOf = (op: string): string | undefined => {
  const entry = catalogue[op];
  return entry && (clauses[entry.clause as keyof typeof clauses].example ?? undefined);
};

const examples = new Set(Object.keys(catalogue).map(exampleOf));

/** Whether others may rest on a case. */
export const isBasic = ({ fixture }: Case): boolean => examples.has(fixture.id);

/** The basic cases among some, those that need fewer ops first: a case rests only on cases before it. */
export const basicsOf = (cases: readonly Case[]): readonly Case[] =>
  cases.filter(isBasic).sort((a, b) => a.needs.ops.length - b.needs.ops.length); // stable: otherwise in order of id

/** The ids of the fixtures that a case rests on. */
export const restsOn = ({ fixture, needs }: Case): readonly string[] =>
  needs.ops.flatMap((op) => exampleOf(op) ?? []).filter((id) => id !== fixture.id);
