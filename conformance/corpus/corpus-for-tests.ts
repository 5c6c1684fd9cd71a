/** Small corpora in temporary folders, for tests. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Fixture, Id, Manifest } from '../../spec/index.ts';
import { manifestPath } from './files.ts';
import { hashCorpus, hashText } from './hash.ts';
import { pathOfId } from './ids.ts';
import { jsonText } from './json-text.ts';

/** A fixture that is sound, and exact. */
export const soundFixture: Fixture = {
  version: 1,
  id: 'in-place.leaf.raises',
  title: 'An in-place operation on a leaf raises',
  clauses: ['in-place.leaf.raises'],
  source: { name: 'by hand', version: '1' },
  program: {
    version: 1,
    steps: [
      { do: 'tensor', out: 'x', dtype: 'float', shape: [2], data: [1, 2], requires_grad: true },
      { do: 'observe', what: 'value', of: 'x' },
    ],
  },
  expected: {
    float64: { kind: 'values', observations: [{ kind: 'tensor', dtype: 'float64', shape: [2], data: [1, 2] }] },
    float32: { kind: 'values', observations: [{ kind: 'tensor', dtype: 'float32', shape: [2], data: [1, 2] }] },
  },
};

/** A folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gradspec-corpus-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Writes fixtures and their manifest into a new folder, under their own ids unless `idOf` says others. */
export function corpusOf(
  fixtures: readonly Fixture[],
  changes: Partial<Manifest> = {},
  idOf = (fixture: Fixture): Id => fixture.id,
): string {
  const folder = temporaryFolder();
  writeCorpus(folder, fixtures, changes, idOf);
  return folder;
}

/** Writes fixtures and their manifest into a folder. */
export function writeCorpus(
  folder: string,
  fixtures: readonly Fixture[],
  changes: Partial<Manifest> = {},
  idOf = (fixture: Fixture): Id => fixture.id,
): void {
  const entries = fixtures.map((fixture) => {
    const text = jsonText(fixture);
    writeIn(folder, pathOfId(idOf(fixture)), text);
    return [idOf(fixture), { sha256: hashText(text), distances: {} }] as const;
  });
  const listed = Object.fromEntries(entries);
  const oracle = { name: 'by hand', version: '1', environment: {} };
  const manifest = { version: 1, corpus: hashCorpus(listed), floor: 1, oracle, fixtures: listed, ...changes };
  writeFileSync(manifestPath(folder), jsonText(manifest));
}

/** Writes a file into a corpus. */
export function writeIn(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
