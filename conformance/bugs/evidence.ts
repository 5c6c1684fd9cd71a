/** Which of the evidence for a known bug finds it in a backend that has it. */
import type { Fixture, Id, KnownBug } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import type { Law } from '../laws/law.ts';
import { passesFixture } from '../mutants/probes.ts';

/** Where evidence is looked up. */
export interface Sources {
  readonly fixtures: readonly Fixture[];
  readonly laws: readonly Law[];
}

/** Laws are tried so often, always with the same programs. */
const trials = { seed: 1, runs: 200 };

/** The ids among the evidence that do not find the bug: none, if the list is right. */
export async function blindTo(backend: Backend, { evidence }: KnownBug, sources: Sources): Promise<readonly Id[]> {
  const blind: Id[] = [];
  for (const id of evidence) if (!(await finds(backend, id, sources))) blind.push(id);
  return blind;
}

/** The ids among the evidence that are neither a fixture nor a law. */
export const unknownEvidence = ({ evidence }: KnownBug, { fixtures, laws }: Sources): readonly Id[] =>
  evidence.filter((id) => ![...fixtures, ...laws].some((each) => each.id === id));

async function finds(backend: Backend, id: Id, { fixtures, laws }: Sources): Promise<boolean> {
  const fixture = fixtures.find((each) => each.id === id);
  if (fixture) return !(await passesFixture(backend, fixture));
  const law = laws.find((each) => each.id === id);
  return law !== undefined && (await law.run(backend, trials)).verdict !== 'passed';
}
