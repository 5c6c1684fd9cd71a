import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Fixture } from '../../spec/index.ts';
import { corpusOf, soundFixture, temporaryFolder } from '../corpus/corpus-for-tests.ts';
import { validate } from '../formats/validate.ts';
import { gradspec } from './cli-for-tests.ts';

const adapter = fileURLToPath(new URL('../wire/miniatures/adapter.mjs', import.meta.url));
const miniature = (behaviour: string, inFlight = 1): string =>
  `"${process.execPath}" "${adapter}" "${behaviour}" ${inFlight}`;

/** A fixture whose answer is its number; 13 is the one at which a miniature misbehaves. */
function about(number: number, id = `tensors.number-${number}`): Fixture {
  const expected = (dtype: 'float64' | 'float32') => ({
    kind: 'values' as const,
    observations: [{ kind: 'tensor' as const, dtype, shape: [2], data: [number, 2] }],
  });
  const [tensor, observe] = soundFixture.program.steps;
  return {
    ...soundFixture,
    id,
    program: { version: 1, steps: [{ ...tensor, requires_grad: false, data: [number, 2] }, observe] },
    expected: { float64: expected('float64'), float32: expected('float32') },
  } as Fixture;
}

describe('gradspec test', () => {
  test('judges the reference when nothing else is said', async () => {
    const { code, out } = await gradspec('test', '--no-laws', '--corpus', corpusOf([soundFixture]));
    expect(out).toContain('2 of 2 judged (100 %): 2 passed');
    expect(code).toBe(0);
  });

  test('judges an adapter over the wire, blames it for the program that it crashes on, and exits with 1', async () => {
    const corpus = corpusOf([about(12), about(13), about(14)]);
    const { code, out } = await gradspec('test', '--no-laws', '--cmd', miniature('crashes', 4), '--corpus', corpus);
    expect(out).toMatch(/^FAULT {2}tensors\.number-13@float64 {2}\(level P\)/);
    expect(out).toContain('The end of its stderr:\n  panic: index out of bounds');
    expect(out).toMatch(/pytorch:\n.*import torch/s);
    expect(out).toMatch(/ts:\n.*tensor\(/s);
    expect(out).toContain('6 of 6 judged (100 %): 4 passed, 2 fault');
    expect(code).toBe(1);
  });

  test('exits with 2 when the adapter is broken', async () => {
    const corpus = corpusOf([{ ...about(13), smoke: true }, about(14)]);
    const { code, out } = await gradspec(
      'test',
      '--no-laws',
      '--cmd',
      miniature('answers outside the schema'),
      '--corpus',
      corpus,
    );
    expect(out).toMatch(/The adapter is broken \(none of .* is right\): this says nothing .* 2 of 4 were not asked\./);
    expect(code).toBe(2);
  });

  test('takes the time that a program may take', async () => {
    const args = ['--no-laws', '--cmd', miniature('hangs'), '--time-limit', '0.5', '--filter', '*@float32'];
    const { out } = await gradspec('test', ...args, '--corpus', corpusOf([about(12), about(13)]));
    expect(out).toContain('the adapter gave no answer within 0.5 s, and was killed');
  });

  test('judges only what is selected', async () => {
    const corpus = corpusOf([about(1), about(2)]);
    const { out } = await gradspec('test', '--no-laws', '--corpus', corpus, '--filter', 'tensors.number-2@float32');
    expect(out).toContain('1 of 1 judged');
  });

  test('writes a report whose lines all fit the schema, and nothing besides', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'report.jsonl');
    await gradspec('test', '--no-laws', '--corpus', corpusOf([about(1), about(2)]), '--report', path);
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => validate.reportLine(JSON.parse(line)).line)).toEqual([
      'header',
      'verdict',
      'verdict',
      'verdict',
      'verdict',
      'footer',
    ]);
    expect(readdirSync(folder)).toEqual(['report.jsonl']);
  });
});

describe('gradspec list', () => {
  test('lists what there is, a line each, its columns parted by tabs', async () => {
    const { code, out } = await gradspec('list', '--corpus', corpusOf([soundFixture]));
    expect(out.split('\n')[0]?.split('\t')).toEqual([
      'in-place.leaf.raises',
      'P',
      'fixture',
      'in-place.leaf.raises',
      soundFixture.title,
    ]);
    expect(code).toBe(0);
  });

  test('lists the laws too', async () => {
    const { out } = await gradspec('list', '--corpus', corpusOf([soundFixture]));
    expect(out).toMatch(/^pointwise\.log\.gradient-check\tP\tlaw\t/m);
  });

  test('lists only one level, some ids, or the evidence for a clause or a chapter', async () => {
    const corpus = corpusOf([soundFixture]);
    const fixturesIn = (out: string) => out.split('\n').filter((line) => line.includes('\tfixture\t')).length;
    expect(fixturesIn((await gradspec('list', '--corpus', corpus, '--level', 'S')).out)).toBe(0);
    expect(fixturesIn((await gradspec('list', '--corpus', corpus, '--clause', 'in-place.leaf.raises')).out)).toBe(1);
    expect(fixturesIn((await gradspec('list', '--corpus', corpus, '--clause', 'programs.complete')).out)).toBe(0);
    expect(fixturesIn((await gradspec('list', '--corpus', corpus, '--clause', 'in-place')).out)).toBe(1);
    expect(fixturesIn((await gradspec('list', '--corpus', corpus, '--filter', 'in-place.leaf')).out)).toBe(1);
    expect(fixturesIn((await gradspec('list', '--corpus', corpus, '--filter', 'views')).out)).toBe(0);
  });
});

describe('gradspec show', () => {
  test('shows the file of a fixture as it is', async () => {
    const corpus = corpusOf([soundFixture]);
    const { out } = await gradspec('show', 'in-place.leaf.raises', '--corpus', corpus);
    expect(out).toBe(readFileSync(join(corpus, 'in-place', 'leaf.raises.json'), 'utf8'));
  });

  test('shows a fixture as a script, at the dtype of the case or at the one that is asked for', async () => {
    const corpus = corpusOf([soundFixture]);
    const shown = async (...args: readonly string[]) => (await gradspec('show', ...args, '--corpus', corpus)).out;
    expect(await shown('in-place.leaf.raises', '--as', 'pytorch')).toMatch(/import torch.*float32/s);
    expect(await shown('in-place.leaf.raises@float64', '--as', 'pytorch')).toMatch(/import torch.*float64/s);
    expect(await shown('in-place.leaf.raises', '--as', 'ts', '--float', 'float64')).toMatch(/tensor\(.*float64/s);
  });

  test('shows what a law says', async () => {
    const { out } = await gradspec('show', 'pointwise.log.gradient-check');
    expect(out).toMatch(/^pointwise\.log\.gradient-check, a law of level P: .*\nclauses: .*pointwise\.log/);
  });

  test('shows a program in a file, a fixture or a bare one', async () => {
    const corpus = corpusOf([soundFixture]);
    const path = join(corpus, 'in-place', 'leaf.raises.json');
    expect((await gradspec('show', path, '--as', 'pytorch')).out).toContain('import torch');
  });
});

test('--version and --help exit with 0', async () => {
  expect(await gradspec('--version')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  expect(await gradspec('test', '--help')).toMatchObject({ code: 0, out: expect.stringContaining('--backend') });
});
