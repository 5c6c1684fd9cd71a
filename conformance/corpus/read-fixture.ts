/** Reads one fixture file, golden or a user's own, and refuses it where it could not be judged by. */
import type { Fixture } from '../../spec/index.ts';
import { clauses } from '../../spec/index.ts';
import { FormatError } from '../formats/format-error.ts';
import { inFile, parseJson, readJsonFile } from '../formats/parse-json.ts';
import { quote } from '../formats/quote.ts';
import { validate } from '../formats/validate.ts';
import { judge } from '../judge/judge.ts';
import { soundProgram } from '../programs/check.ts';
import { casesOf } from '../programs/requirements.ts';
import { ownOutcome } from './own-outcome.ts';

/** Reads a fixture from a file; throws a `FormatError` that names the file. */
export const readFixture = (path: string): Fixture => inFile(path, () => soundFixture(readJsonFile(path)));

/** The fixture that a text says; throws where it is none, or makes no sense. */
export const parseFixture = (text: string): Fixture => soundFixture(parseJson(text));

function soundFixture(json: unknown): Fixture {
  const fixture = validate.fixture(json);
  soundProgram(fixture.program);
  requireKnownClauses(fixture);
  requireItsCases(fixture);
  requireItAcceptsItsSource(fixture);
  return fixture;
}

function requireKnownClauses(fixture: Fixture): void {
  for (const clause of fixture.clauses)
    if (!Object.hasOwn(clauses, clause)) throw new FormatError(`there is no clause ${quote(clause)} in the spec`);
}

function requireItsCases({ program, expected }: Fixture): void {
  const cases: readonly string[] = casesOf(program);
  for (const name of Object.keys(expected))
    if (!cases.includes(name))
      throw new FormatError(`the program has the cases ${cases.join(' and ')}, but an outcome is expected for ${name}`);
}

/** Data of another length than the shape, a scale that is no number, an ideal far from the data: all show here. */
function requireItAcceptsItsSource({ program, expected }: Fixture): void {
  for (const [name, outcome] of Object.entries(expected)) {
    const { verdict, differences, reason } = judge(outcome, ownOutcome(outcome), program);
    if (verdict === 'passed') continue;
    const [first] = differences;
    const why = first ? `${first.where}: expected ${first.expected}, got ${first.actual}` : reason;
    throw new FormatError(`what is expected at ${name} does not accept its own source: ${why}`);
  }
}
