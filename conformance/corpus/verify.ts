/** Asks a backend for the whole corpus again, and tells what has drifted and why. Writes nothing. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExpectedOutcome, Fixture, Id } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import { inOrder } from '../runner/in-order.ts';
import type { AuthoredFixture } from './authored.ts';
import { CorpusDamage } from './damage.ts';
import { caseDrift, type Drift, type DriftCause } from './drift.ts';
import { corpusFolder, fixturePaths } from './files.ts';
import { generateFixture } from './generate.ts';
import { hashText } from './hash.ts';
import { idOfPath, pathOfId } from './ids.ts';
import { readManifest } from './read.ts';
import { parseFixture } from './read-fixture.ts';
import { FixtureRefused } from './refusal.ts';

/** What a verification found. */
export interface Verification {
  readonly checked: number;
  readonly drifts: readonly Drift[];
  /** 0: every number is within its bound. 1: the backend or the authors say otherwise. 5: the corpus is damaged. */
  readonly exitCode: 0 | 1 | 5;
}

/** What to verify against. */
export interface VerifyOptions {
  readonly backend: Backend;
  readonly folder?: string;
  /** What the authors wrote, where it is at hand. */
  readonly authored?: readonly AuthoredFixture[];
  /** Told of each fixture when it has been asked for. */
  readonly progress?: (id: Id) => void;
}

/** So many fixtures are asked for ahead of the one that is waited for, so that a backend in another process does not wait. */
const AHEAD = 16;

/** Verifies every fixture that the manifest lists, and every file that it should list. */
export async function verifyCorpus({
  backend,
  folder = corpusFolder(),
  authored,
  progress,
}: VerifyOptions): Promise<Verification> {
  const manifest = readManifest(folder);
  const drifts: Drift[] = unlisted(folder, Object.keys(manifest.fixtures));
  const verified = inOrder(Object.entries(manifest.fixtures), AHEAD, async ([id, { sha256 }]) => ({
    id,
    found: await verifyFile(folder, id, sha256, backend, authored),
  }));
  for await (const { id, found } of verified) {
    drifts.push(...found);
    progress?.(id);
  }
  for (const { id } of authored ?? [])
    if (!(id in manifest.fixtures)) drifts.push({ id, cause: 'missing-file', message: 'it was never generated' });
  return { checked: Object.keys(manifest.fixtures).length, drifts, exitCode: exitCodeOf(drifts) };
}

const damaging: ReadonlySet<DriftCause> = new Set(['missing-file', 'stale-manifest']);

function exitCodeOf(drifts: readonly Drift[]): 0 | 1 | 5 {
  if (drifts.some(({ cause }) => damaging.has(cause))) return 5;
  return drifts.some(({ cause }) => cause !== 'bytes') ? 1 : 0;
}

const unlisted = (folder: string, known: readonly Id[]): Drift[] =>
  fixturePaths(folder)
    .map(idOfPath)
    .filter((id) => !known.includes(id))
    .map((id) => ({ id, cause: 'stale-manifest', message: 'the manifest does not list the file' }));

async function verifyFile(
  folder: string,
  id: Id,
  sha256: string,
  backend: Backend,
  authored: readonly AuthoredFixture[] | undefined,
): Promise<readonly Drift[]> {
  const path = join(folder, pathOfId(id));
  if (!existsSync(path)) return [{ id, cause: 'missing-file', message: `${pathOfId(id)} is missing` }];
  const text = readFileSync(path, 'utf8');
  if (hashText(text) !== sha256)
    return [{ id, cause: 'stale-manifest', message: 'the file is not the one that the manifest knows' }];
  const fixture = parseGolden(id, text);
  return [...authorDrift(fixture, authored), ...(await backendDrift(fixture, backend))];
}

function parseGolden(id: Id, text: string): Fixture {
  try {
    return parseFixture(text);
  } catch (error) {
    throw new CorpusDamage([`${pathOfId(id)}: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

function authorDrift({ id, program }: Fixture, authored: readonly AuthoredFixture[] | undefined): readonly Drift[] {
  if (!authored) return [];
  const wrote = authored.find((fixture) => fixture.id === id);
  if (!wrote) return [{ id, cause: 'program-changed', message: 'nobody writes it any more' }];
  const same = JSON.stringify(wrote.program) === JSON.stringify(program);
  return same ? [] : [{ id, cause: 'program-changed', message: 'its author has changed the program since' }];
}

async function backendDrift(fixture: Fixture, backend: Backend): Promise<readonly Drift[]> {
  const { id, program } = fixture;
  try {
    const fresh = await generateFixture(program, fixture, backend);
    return Object.entries(fixture.expected as Record<string, ExpectedOutcome>).flatMap(([name, before]) => {
      const after = (fresh.fixture.expected as Record<string, ExpectedOutcome>)[name];
      return after ? caseDrift(fixture, name, before, after) : [];
    });
  } catch (error) {
    if (error instanceof FixtureRefused) return [{ id, cause: 'refused', message: error.message }];
    throw error;
  }
}
