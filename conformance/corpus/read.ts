/** Reads the golden corpus, and believes it only where it is as its manifest says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fixture, Id, Manifest } from '../../spec/index.ts';
import { readJsonFile } from '../formats/parse-json.ts';
import { validate } from '../formats/validate.ts';
import { CorpusDamage } from './damage.ts';
import { corpusFolder, fixturePaths, manifestPath } from './files.ts';
import { hashCorpus, hashText } from './hash.ts';
import { idOfPath, pathOfId } from './ids.ts';
import { parseFixture } from './read-fixture.ts';

export { readFixture } from './read-fixture.ts';

/** The golden fixtures in order of id, and what is known of them. */
export interface Corpus {
  readonly manifest: Manifest;
  readonly fixtures: readonly Fixture[];
}

/** Reads a whole corpus. Throws `CorpusDamage`, which lists what is wrong. */
export function readCorpus(folder: string = corpusFolder()): Corpus {
  const manifest = readManifest(folder);
  const problems = manifestProblems(manifest, fixturePaths(folder).map(idOfPath));
  const fixtures: Fixture[] = [];
  for (const [id, { sha256 }] of Object.entries(manifest.fixtures).sort(byId)) {
    if (problems.has(id)) continue;
    try {
      fixtures.push(readGolden(folder, id, sha256));
    } catch (error) {
      problems.set(id, `${pathOfId(id)}: ${messageOf(error)}`);
    }
  }
  if (problems.size > 0) throw new CorpusDamage([...problems.values()]);
  return { manifest, fixtures };
}

/** Reads fixtures of a corpus one by one, as they are asked for; gives undefined for an id that it does not have. */
export function fixtureReader(manifest: Manifest, folder: string = corpusFolder()): (id: Id) => Fixture | undefined {
  const read = new Map<Id, Fixture>();
  return (id) => {
    if (!Object.hasOwn(manifest.fixtures, id)) return undefined;
    const fixture = read.get(id) ?? readChecked(folder, id, manifest.fixtures[id]!.sha256);
    read.set(id, fixture);
    return fixture;
  };
}

function readChecked(folder: string, id: Id, sha256: string): Fixture {
  try {
    return readGolden(folder, id, sha256);
  } catch (error) {
    throw new CorpusDamage([`${pathOfId(id)}: ${messageOf(error)}`]);
  }
}

/** Reads the manifest of a corpus. */
export function readManifest(folder: string = corpusFolder()): Manifest {
  try {
    return validate.manifest(readJsonFile(manifestPath(folder)));
  } catch (error) {
    throw new CorpusDamage([`manifest.json: ${messageOf(error)}`]);
  }
}

function readGolden(folder: string, id: Id, sha256: string): Fixture {
  const text = readFileSync(join(folder, pathOfId(id)), 'utf8');
  if (hashText(text) !== sha256) throw new Error('the file is not the one that the manifest knows: its hash differs');
  const fixture = parseFixture(text);
  if (fixture.id !== id) throw new Error(`the file says that its id is ${fixture.id}`);
  return fixture;
}

/** What is wrong with the corpus as a whole, by what it is wrong with. */
function manifestProblems(manifest: Manifest, present: readonly Id[]): Map<string, string> {
  const problems = new Map<string, string>();
  const known = Object.keys(manifest.fixtures);
  for (const id of known) if (!present.includes(id)) problems.set(id, `${pathOfId(id)} is missing`);
  for (const id of present)
    if (!Object.hasOwn(manifest.fixtures, id)) problems.set(id, `${pathOfId(id)} is not in the manifest`);
  if (known.length < manifest.floor)
    problems.set('floor', `there are ${known.length} fixtures, and the manifest says at least ${manifest.floor}`);
  if (hashCorpus(manifest.fixtures) !== manifest.corpus)
    problems.set('corpus', 'manifest.json: its hash of the corpus is not that of the fixtures it lists');
  return problems;
}

const byId = ([a]: readonly [Id, unknown], [b]: readonly [Id, unknown]): number => (a < b ? -1 : 1);

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
