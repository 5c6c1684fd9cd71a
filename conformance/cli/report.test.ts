import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Fixture } from '../../spec/index.ts';
import { corpusOf, soundFixture, temporaryFolder } from '../corpus/corpus-for-tests.ts';
import { linesOf, reportOf, verdictForTests } from '../report/report-for-tests.ts';
import { viewNames } from '../report/views.ts';
import { gradspec } from './cli-for-tests.ts';

/** A fixture that the reference fails, since what it expects is not what its program gives. */
const failing = JSON.parse(
  JSON.stringify({ ...soundFixture, id: 'in-place.other' }).replaceAll('"data":[1,2]}]', '"data":[1,3]}]'),
) as Fixture;

/** The report of a run of the reference, and the corpus that it is about. */
async function reported(...fixtures: readonly Fixture[]) {
  const corpus = corpusOf(fixtures);
  const path = join(temporaryFolder(), 'report.jsonl');
  const { out } = await gradspec('test', '--no-laws', '--corpus', corpus, '--report', path);
  return { corpus, path, out };
}

describe('gradspec report', () => {
  test('shows what the run showed at its end, and exits with 0 whatever it was', async () => {
    const { corpus, path, out } = await reported(soundFixture, failing);
    const shown = await gradspec('report', path, '--corpus', corpus);
    expect(out).toContain('FAILED  in-place.other@float64');
    expect(shown).toEqual({ code: 0, out, err: '' });
  });

  test.each(viewNames)('--as %s shows it, and --out writes the same to a file', async (view) => {
    const { corpus, path } = await reported(soundFixture, failing);
    const args = ['report', path, '--corpus', corpus, '--as', view];
    const { out, code } = await gradspec(...args);
    expect(code).toBe(0);
    expect(out).toMatch(/gradspec/);
    const folder = temporaryFolder();
    expect(await gradspec(...args, '--out', join(folder, 'shown'))).toEqual({ code: 0, out: '', err: '' });
    expect(readdirSync(folder)).toEqual(['shown']);
    expect(readFileSync(join(folder, 'shown'), 'utf8')).toBe(out);
  });

  test('shows no programs of another corpus than the one it is about, and says so', async () => {
    const { path } = await reported(failing);
    const { out, err, code } = await gradspec('report', path);
    expect(err).toMatch(/^the report is about another corpus, [0-9a-f]{12}: programs are left out \(--corpus /);
    expect(out).toContain('FAILED  in-place.other@float64');
    expect(out).not.toContain('import torch');
    expect(code).toBe(0);
  });

  test.each<[what: string, text: string, says: RegExp]>([
    ['no report', 'x\n', /not JSON/],
    ['a report without its end', textOf().split('\n').slice(0, -2).join('\n'), /footer/],
  ])('refuses %s', async (_, text, says) => {
    const path = join(temporaryFolder(), 'report.jsonl');
    writeFileSync(path, text);
    expect(await gradspec('report', path)).toMatchObject({ code: 4, out: '', err: expect.stringMatching(says) });
  });
});

/** A small report as a file. */
function textOf(): string {
  return linesOf(reportOf([verdictForTests('a.b')]))
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
}
