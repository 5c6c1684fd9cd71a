/** Hashes: of a fixture's file, and of the whole corpus. */
import { createHash } from 'node:crypto';
import type { Hash, Id, ManifestEntry } from '../../spec/index.ts';

/** The SHA-256 of a file's text. */
export const hashText = (text: string): Hash => createHash('sha256').update(text).digest('hex');

/** The hash of a corpus: of the hashes of its fixtures, in order of id. */
export function hashCorpus(fixtures: Readonly<Record<Id, ManifestEntry>>): Hash {
  const ids = Object.keys(fixtures).sort();
  return hashText(ids.map((id) => fixtures[id]!.sha256).join('\n'));
}
