/** Where worker processes find fixtures and laws, and whose answers to random programs are expected. */
import { referenceBackend } from '../backends/reference.ts';
import { readCorpus } from '../corpus/read.ts';
import { laws } from '../laws/laws.ts';
import type { Sources } from './probes.ts';

export const readSources = (seed: number): Sources => ({
  fixtures: new Map(readCorpus().fixtures.map((fixture) => [fixture.id, fixture])),
  laws: new Map(laws.map((law) => [law.id, law])),
  oracle: referenceBackend(),
  seed,
});
