/** Makes golden fixtures: from the oracle, believed by every witness, as the text of a file and an entry of the manifest. */
import type { Fixture, Id, Manifest, ManifestEntry } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import type { AuthoredFixture } from './authored.ts';
import { generateFixture } from './generate.ts';
import { hashCorpus, hashText } from './hash.ts';
import { jsonText } from './json-text.ts';
import { parseFixture } from './read-fixture.ts';
import { FixtureRefused } from './refusal.ts';
import { triangulate } from './triangulate.ts';

/** A fixture that may join the corpus. */
export interface Golden {
  readonly kind: 'golden';
  readonly fixture: Fixture;
  readonly text: string;
  readonly entry: ManifestEntry;
}

/** A fixture that may not, and why. */
export interface Refused {
  readonly kind: 'refused';
  readonly id: Id;
  readonly reason: string;
}

/** Makes one golden fixture, or says why there is none. */
export async function makeGolden({ program, ...meta }: AuthoredFixture, oracle: Backend): Promise<Golden | Refused> {
  try {
    const { fixture, remarks } = await generateFixture(program, meta, oracle);
    if (remarks.length > 0) throw new FixtureRefused(`an oracle must have it all: ${remarks.join('; ')}`);
    const text = jsonText(fixture);
    const distances = triangulate(parseFixture(text));
    return { kind: 'golden', fixture, text, entry: { sha256: hashText(text), distances } };
  } catch (error) {
    return { kind: 'refused', id: meta.id, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** A manifest over entries. Its floor never sinks: fixtures may only be added, or taken away on purpose, by hand. */
export function manifestOf(
  entries: Readonly<Record<Id, ManifestEntry>>,
  oracle: Backend,
  before: Manifest | undefined,
): Manifest {
  const ids = Object.keys(entries).sort();
  const fixtures = Object.fromEntries(ids.map((id) => [id, entries[id]!]));
  const { name, version, environment = {} } = oracle.description;
  return {
    version: 1,
    corpus: hashCorpus(fixtures),
    floor: Math.max(1, ids.length, before?.floor ?? 0),
    oracle: { name, version, environment },
    fixtures,
  };
}
