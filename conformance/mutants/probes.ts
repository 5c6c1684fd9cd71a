/** What may find a fault: fixtures, laws, and random programs. */
import type { Fixture, Id } from '../../spec/index.ts';
import type { Backend, Run } from '../backends/backend.ts';
import { compare } from '../fuzz/comparison.ts';
import { drawRun, sharedFloats, sharedLimits } from '../fuzz/fuzz.ts';
import { fuzzLevels } from '../fuzz/profile.ts';
import { judge } from '../judge/judge.ts';
import type { Law } from '../laws/law.ts';
import { floatOf, requirements } from '../programs/requirements.ts';
import { casesOfFixture } from '../runner/cases.ts';

/** Some of what there is. */
export interface Probes {
  readonly fixtures: readonly Id[];
  readonly laws: readonly Id[];
  /** So many random programs, from the first. */
  readonly programs: number;
  /** Of these only those that call one of some ops, where the fault is in these. */
  readonly calling?: readonly string[];
  /** How often a law is tried. */
  readonly runs?: number;
}

/** Those of some that find a fault. */
export interface Finders {
  readonly fixtures: readonly Id[];
  readonly laws: readonly Id[];
  /** How many random programs it took; null where none shows it. */
  readonly programs: number | null;
}

/** Where probes are looked up, and whose answers random programs are held against. */
export interface Sources {
  readonly fixtures: ReadonlyMap<Id, Fixture>;
  readonly laws: ReadonlyMap<Id, Law>;
  readonly oracle: Backend;
  readonly seed: number;
}

/** Which of some probes find the fault of a backend. */
export async function findersOf(backend: Backend, probes: Probes, sources: Sources): Promise<Finders> {
  const fixtures: Id[] = [];
  for (const id of probes.fixtures) if (!(await passesFixture(backend, sources.fixtures.get(id)!))) fixtures.push(id);
  const laws: Id[] = [];
  for (const id of probes.laws)
    if (!(await keepsLaw(backend, sources.laws.get(id)!, { seed: sources.seed, runs: probes.runs ?? usualRuns })))
      laws.push(id);
  return { fixtures, laws, programs: await programsUntilFound(backend, probes, sources) };
}

/** Whether a backend gives what a fixture expects, in all its cases. */
export async function passesFixture(backend: Backend, fixture: Fixture): Promise<boolean> {
  for (const { name, expected } of casesOfFixture(fixture)) {
    const answer = await backend.run({ program: fixture.program, float: floatOf(name) });
    if (judge(expected, answer, fixture.program).verdict !== 'passed') return false;
  }
  return true;
}

/** A law of one op is tried so often; one of several things tries each of them once at least. */
const usualRuns = 12;

async function keepsLaw(backend: Backend, law: Law, options: { seed: number; runs: number }): Promise<boolean> {
  const { verdict } = await law.run(backend, { ...options, shrinks: false });
  return verdict === 'passed' || verdict === 'unsupported';
}

async function programsUntilFound(
  backend: Backend,
  { programs, calling }: Probes,
  { oracle, seed }: Sources,
): Promise<number | null> {
  for (let index = 0; index < programs; index += 1) {
    const { run, ops } = randomProgram(oracle, seed, index);
    if (calling && !ops.some((op) => calling.includes(op))) continue;
    if ((await compare({ backend, oracle }, run)).kind === 'differs') return index + 1;
  }
  return null;
}

interface Drawn {
  readonly run: Run;
  readonly ops: readonly string[];
}

const drawn: Drawn[] = []; // all faults are shown the same programs

function randomProgram(oracle: Backend, seed: number, index: number): Drawn {
  const limits = sharedLimits([oracle]);
  const draw = (): Drawn => {
    const run = drawRun({ seed, levels: fuzzLevels }, index, limits, sharedFloats(limits));
    return { run, ops: requirements(run.program).ops };
  };
  drawn[index] ??= draw();
  return drawn[index];
}
