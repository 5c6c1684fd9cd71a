/** The corpus by which miniatures are judged: golden fixtures, chosen so that each fault shows in some and not in all. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Fixture, FloatDtype } from '../../spec/index.ts';
import { writeCorpus } from '../corpus/corpus-for-tests.ts';
import { readCorpus } from '../corpus/read.ts';

/** In the order in which they are judged: smoke, what others rest on, the others. */
const ids = [
  'autograd.first.product',
  'autograd.first.sum',
  'printing.values-only.gradient',
  'programs.float',
  'pointwise.exp',
  'pointwise.mul',
  'pointwise.relu',
  'reductions.sum',
  'shapes.narrow',
  'autograd.accumulate.adds',
  'autograd.backward.every-path',
  'autograd.grad.none-before',
  'autograd.grad.zeros-not-none',
  'autograd.graph.freed',
  'in-place.leaf.raises',
  'in-place.view.sibling',
  'optimizers.sgd',
  'optimizers.zero-grad.none',
  'pointwise.relu-at-zero',
  'programs.outcome.error',
];

/** The ids of all cases at some dtypes, in that order. */
export const casesAt = (dtypes: readonly FloatDtype[]): readonly string[] =>
  ids.flatMap((id) => dtypes.map((dtype) => `${id}@${dtype}`));

/** A folder with that corpus, at some dtypes; it is removed after the tests of the file. */
export function miniatureCorpus(dtypes: readonly FloatDtype[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'gradspec-miniatures-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const chosen = new Set(ids);
  const fixtures = readCorpus().fixtures.filter(({ id }) => chosen.has(id));
  writeCorpus(
    join(folder, 'corpus'),
    fixtures.map((fixture) => ({ ...fixture, expected: expectedAt(dtypes, fixture) })),
  );
  return folder;
}

const expectedAt = (dtypes: readonly FloatDtype[], { expected }: Fixture): Fixture['expected'] =>
  Object.fromEntries(dtypes.map((dtype) => [dtype, expected[dtype]]));
