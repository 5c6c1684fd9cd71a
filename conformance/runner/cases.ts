/** What a run sets out to judge: cases of the corpus, and laws. */
import type { Description, ExpectedOutcome, Fixture, Level } from '../../spec/index.ts';
import type { Law } from '../laws/law.ts';
import { type CaseName, casesOf, type Requirements, requirements } from '../programs/requirements.ts';
import { requirementsFor } from '../scalar/engine.ts';
import { matcher } from './pattern.ts';

/** A fixture at one float dtype. */
export interface Case {
  /** The fixture's id, and the dtype where it has several: `id@float32`. */
  readonly id: string;
  readonly fixture: Fixture;
  readonly name: CaseName;
  readonly expected: ExpectedOutcome;
  readonly needs: Requirements;
}

/** Which of all cases and laws to judge. Nothing given means all. */
export interface Selection {
  readonly levels?: readonly Level[];
  /** Of ids: whole components, in which `*` stands for anything. */
  readonly pattern?: string;
}

/** What of a backend says which cases there are for it. */
export type Claimant = Pick<Description, 'dtypes' | 'levels'>;

/** The cases that are selected for a backend: in order of id, those that show a broken adapter first. */
export function selectCases(fixtures: readonly Fixture[], selection: Selection, backend: Claimant): readonly Case[] {
  const matches = matcher(selection.pattern);
  const cases = fixtures
    .flatMap((fixture) => applicable(casesOfFixture(fixture), backend))
    .map((each) => caseFor(each, backend))
    .filter((each) => matches(each.id) && hasLevel(each.needs.level, selection));
  return [...cases.filter(isSmoke), ...cases.filter((each) => !isSmoke(each))];
}

/** A fixture is judged at whichever float dtypes a backend has; only where it has none is there nothing to judge. */
function applicable(cases: readonly Case[], { dtypes }: Claimant): readonly Case[] {
  const possible = cases.filter(({ name }) => name === 'any' || dtypes.includes(name));
  return possible.length > 0 ? possible : cases.slice(0, 1);
}

/** The laws that are selected. */
export function selectLaws(laws: readonly Law[], selection: Selection): readonly Law[] {
  const matches = matcher(selection.pattern);
  return laws.filter((law) => matches(law.id) && hasLevel(law.level, selection));
}

/** Whether a case is one of those that every adapter must pass. */
export const isSmoke = ({ fixture }: Case): boolean => fixture.smoke === true;

/** The cases of one fixture: those of its program that it has expected outcomes for. */
export function casesOfFixture(fixture: Fixture): readonly Case[] {
  return casesOf(fixture.program).flatMap((name) => {
    const expected = fixture.expected[name];
    const id = name === 'any' ? fixture.id : `${fixture.id}@${name}`;
    return expected ? [{ id, fixture, name, expected, needs: requirements(fixture.program, name) }] : [];
  });
}

/** A case as it is for a backend, which may be asked for a scalar form of the program. */
export function caseFor(each: Case, backend: Claimant): Case {
  if (each.needs.level !== 'P') return each;
  return { ...each, needs: requirementsFor(backend, each.fixture.program, each.name) ?? each.needs };
}

const hasLevel = (level: Level, { levels }: Selection): boolean => levels === undefined || levels.includes(level);
