/** What there is to explain, and what it is explained by. */
import type { Fixture, KnownBug } from '../../spec/index.ts';
import { clauses } from '../../spec/index.ts';
import { catalogue, entryOf } from '../catalogue/catalogue.ts';
import { FormatError } from '../formats/format-error.ts';
import { suggestion } from '../formats/nearest.ts';
import type { Law } from '../laws/law.ts';
import { type Case, casesOfFixture } from '../runner/cases.ts';

/** Everything that is known. */
export interface Sources {
  readonly fixtures: readonly Fixture[];
  readonly laws: readonly Law[];
  readonly bugs: readonly KnownBug[];
}

/** What an id stands for. */
export type Subject =
  | { readonly kind: 'clause'; readonly id: string }
  | { readonly kind: 'case'; readonly found: Case }
  | { readonly kind: 'law'; readonly law: Law };

/**
 * What an id stands for: a clause, or an op for its clause; a case, `id@float32`; a fixture where no clause has its name; a
 * law. Throws a `FormatError` with what is nearest.
 */
export function subjectOf(subject: string, { fixtures, laws }: Sources): Subject {
  const [id = '', caseName] = subject.split('@');
  if (caseName === undefined && Object.hasOwn(clauses, id)) return { kind: 'clause', id };
  if (caseName === undefined && Object.hasOwn(catalogue, id)) return { kind: 'clause', id: entryOf(id).clause };
  const law = laws.find((each) => each.id === subject);
  if (law) return { kind: 'law', law };
  const fixture = fixtures.find((each) => each.id === id);
  if (fixture) return { kind: 'case', found: caseOf(fixture, subject) };
  const ids = [...Object.keys(clauses), ...fixtures.map((each) => each.id), ...laws.map((each) => each.id)];
  throw new FormatError(`there is no clause, no fixture and no law ${JSON.stringify(id)}${suggestion(id, ids)}`);
}

/** A case of a fixture; where none is named, the one at float32. */
function caseOf(fixture: Fixture, subject: string): Case {
  const cases = casesOfFixture(fixture);
  const named = subject.includes('@') ? cases.find(({ id }) => id === subject) : cases.at(-1);
  if (named) return named;
  const ids = cases.map(({ id }) => id);
  throw new FormatError(`there is no case ${JSON.stringify(subject)}; the fixture has ${ids.join(' and ')}`);
}
