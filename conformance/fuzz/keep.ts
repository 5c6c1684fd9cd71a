/** Keeps counterexamples as fixture files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonText } from '../corpus/json-text.ts';
import { expectFrom } from '../judge/expect.ts';
import type { Contest } from './comparison.ts';
import { type Counterexample, fixtureOf, idOf } from './counterexample.ts';

/** Writes a counterexample into a folder, and gives the path of the file; undefined where the oracle has no answer to expect. */
export async function keep(
  counterexample: Counterexample,
  folder: string,
  oracle: Contest['oracle'],
): Promise<string | undefined> {
  const { run, expected } = counterexample.difference;
  const source = expected ? undefined : await oracle.run(run);
  if (source?.kind === 'fault' || source?.kind === 'unsupported') return undefined;
  const fixture = fixtureOf(counterexample, expected ?? expectFrom(run, source!));
  const path = join(folder, `${idOf(counterexample)}.json`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, jsonText(fixture));
  return path;
}
