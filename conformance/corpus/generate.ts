/** Makes a fixture from a program, with any backend as the source of its values. */
import type { Expected, ExpectedOutcome, Fixture, Outcome, Program } from '../../spec/index.ts';
import type { Backend, Run } from '../backends/backend.ts';
import { expectFrom } from '../judge/expect.ts';
import { idealRun, isSimulated } from '../judge/ideal-run.ts';
import { Unjudgeable } from '../judge/spread.ts';
import { soundProgram } from '../programs/check.ts';
import { type CaseName, casesOf, floatOf } from '../programs/requirements.ts';
import { withAllowed } from './allowed.ts';
import type { FixtureMeta } from './authored.ts';
import { FixtureRefused } from './refusal.ts';

/** A fixture, and what whoever asked for it should know of how it was made. */
export interface Generated {
  readonly fixture: Fixture;
  readonly remarks: readonly string[];
}

/**
 * Asks `backend` what the program gives in each of its cases. What is run is the program as the fixture's file will say
 * it. Throws `FixtureRefused` where the backend has no outcome, or rounding decides what the outcome is.
 */
export async function generateFixture(program: Program, meta: FixtureMeta, backend: Backend): Promise<Generated> {
  const written = soundProgram(JSON.parse(JSON.stringify(program)));
  const { name, version } = backend.description;
  const expected: Expected = {};
  const remarks: string[] = [];
  for (const caseName of casesOf(written)) {
    const run = { program: written, float: floatOf(caseName) };
    if (lacksDtype(backend, caseName)) remarks.push(`${name} has no ${caseName}: that case is left out`);
    else expected[caseName] = await expectedOutcome(run, backend, remarks);
  }
  if (Object.keys(expected).length === 0) throw new FixtureRefused(`${name} has none of the program's float dtypes`);
  const outcomes = meta.signed_zeros ? withSignedZeros(expected) : expected;
  const source = { name, version };
  return { fixture: fixtureOf({ ...meta, source, program: written, expected: outcomes }), remarks };
}

const lacksDtype = (backend: Backend, caseName: CaseName): boolean =>
  caseName !== 'any' && !backend.description.dtypes.includes(caseName);

async function expectedOutcome(run: Run, backend: Backend, remarks: string[]): Promise<ExpectedOutcome> {
  const source = await outcomeOf(run, backend);
  const ideal = await idealOf(run, backend, remarks);
  try {
    const expected = expectFrom(run, source, ideal);
    return await withAllowed(run.program, expected, (program) => outcomeOf({ ...run, program }, backend));
  } catch (error) {
    if (error instanceof Unjudgeable) throw new FixtureRefused(`at ${run.float}: ${error.message}`);
    throw error;
  }
}

async function idealOf(run: Run, backend: Backend, remarks: string[]): Promise<Outcome | undefined> {
  if (!isSimulated(run)) return undefined;
  if (backend.description.dtypes.includes('float64')) return outcomeOf(idealRun(run), backend);
  remarks.push(`${backend.description.name} has no float64: the ideal of ${run.float} is the reference's`);
  return undefined;
}

async function outcomeOf(run: Run, backend: Backend): Promise<Outcome> {
  const answer = await backend.run(run);
  const where = `${backend.description.name} at ${run.float}`;
  if (answer.kind === 'fault') throw new FixtureRefused(`${where}: ${answer.fault}: ${answer.message}`);
  if (answer.kind === 'unsupported') throw new FixtureRefused(`${where} has no ${answer.feature}`);
  if (hasUncategorised(answer)) throw new FixtureRefused(`${where} raises an error of no category: say which it is`);
  return answer;
}

const hasUncategorised = (outcome: Outcome): boolean =>
  outcome.kind !== 'unsupported' &&
  (outcome.kind === 'error' ? [outcome, ...outcome.observations] : outcome.observations).some(
    (raised) => 'category' in raised && raised.category === 'uncategorised',
  );

function withSignedZeros(expected: Expected): Expected {
  const entries = Object.entries(expected as Record<string, ExpectedOutcome>).map(([name, outcome]) => {
    const observations = outcome.observations.map((observation) =>
      observation.kind === 'tensor' ? { ...observation, signed_zeros: true as const } : observation,
    );
    return [name, { ...outcome, observations }];
  });
  return Object.fromEntries(entries);
}

/** A fixture with its fields in the order in which people read them. */
function fixtureOf(parts: FixtureMeta & Pick<Fixture, 'source' | 'program' | 'expected'>): Fixture {
  const { id, title, note, clauses, source, core, smoke, defaults, program, expected } = parts;
  const marks = { ...(core && { core }), ...(smoke && { smoke }), ...(defaults && { defaults }) };
  return {
    version: 1,
    id,
    title,
    ...(note !== undefined && { note }),
    clauses: [...clauses],
    ...marks,
    source,
    program,
    expected,
  };
}
