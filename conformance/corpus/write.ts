/** Brings a corpus on disk up to date with what its authors wrote: writes what changed, removes what nobody writes. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Id, Manifest, ManifestEntry } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import type { AuthoredFixture } from './authored.ts';
import { fixturePaths, manifestPath } from './files.ts';
import { type Golden, makeGolden, manifestOf, type Refused } from './golden.ts';
import { idOfPath, pathOfId } from './ids.ts';
import { jsonText } from './json-text.ts';
import { readManifest } from './read.ts';

/** What happened to one fixture. */
export interface Change {
  readonly id: Id;
  readonly change: 'added' | 'changed' | 'same' | 'removed' | 'refused';
  readonly reason?: string;
}

/** Which fixtures to make, and where to tell of each as it is made. */
export interface WriteOptions {
  readonly oracle: Backend;
  /** Only these; all others stay as they are. */
  readonly only?: readonly Id[] | undefined;
  readonly tell: (change: Change) => void;
}

/** Writes a corpus. A fixture that is refused stays what it was. Gives true where none was. */
export async function writeCorpus(
  folder: string,
  authored: readonly AuthoredFixture[],
  { oracle, only, tell }: WriteOptions,
): Promise<boolean> {
  const before = existsSync(manifestPath(folder)) ? readManifest(folder) : undefined;
  const entries: Record<Id, ManifestEntry> = { ...before?.fixtures };
  let believed = true;
  for (const fixture of authored.filter(({ id }) => only?.includes(id) ?? true)) {
    const made = await makeGolden(fixture, oracle);
    if (made.kind === 'golden') entries[fixture.id] = made.entry;
    else believed = false;
    tell(made.kind === 'golden' ? writeGolden(folder, made) : refusal(made));
  }
  if (!only) for (const id of orphans(folder, authored)) tell(remove(folder, id, entries));
  writeManifest(folder, manifestOf(entries, oracle, before));
  return believed;
}

function writeGolden(folder: string, { fixture, text }: Golden): Change {
  const path = join(folder, pathOfId(fixture.id));
  const existing = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (existing === text) return { id: fixture.id, change: 'same' };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return { id: fixture.id, change: existing === undefined ? 'added' : 'changed' };
}

const refusal = ({ id, reason }: Refused): Change => ({ id, change: 'refused', reason });

function orphans(folder: string, authored: readonly AuthoredFixture[]): readonly Id[] {
  const written = new Set(authored.map(({ id }) => id));
  return fixturePaths(folder)
    .map(idOfPath)
    .filter((id) => !written.has(id));
}

function remove(folder: string, id: Id, entries: Record<Id, ManifestEntry>): Change {
  rmSync(join(folder, pathOfId(id)));
  delete entries[id];
  return { id, change: 'removed', reason: 'nobody writes it any more' };
}

const writeManifest = (folder: string, manifest: Manifest): void =>
  writeFileSync(manifestPath(folder), jsonText(manifest));
