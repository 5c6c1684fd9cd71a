/** A list of known failures, as a user keeps one. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { corpusOf, soundFixture, temporaryFolder } from '../corpus/corpus-for-tests.ts';
import { gradspec } from './cli-for-tests.ts';

const adapter = fileURLToPath(new URL('../wire/miniatures/adapter.mjs', import.meta.url));
const miniature = (behaviour: string): string => `"${process.execPath}" "${adapter}" "${behaviour}"`;

const about = (number: number) => ({
  ...soundFixture,
  id: `tensors.number-${number}`,
  program: {
    version: 1 as const,
    steps: [
      { do: 'tensor' as const, out: 'x', dtype: 'float' as const, shape: [1], data: [number], requires_grad: false },
      { do: 'observe' as const, what: 'value' as const, of: 'x' },
    ],
  },
  expected: { float64: expected(number, 'float64'), float32: expected(number, 'float32') },
});

const expected = (number: number, dtype: 'float32' | 'float64') => ({
  kind: 'values' as const,
  observations: [{ kind: 'tensor' as const, dtype, shape: [1], data: [number] }],
});

/** Judges a miniature that crashes at 13, or one that does not, with a list of known failures. */
function judged(list: string, ...more: readonly string[]) {
  const corpus = corpusOf([about(12), about(13)]);
  const [behaviour = 'crashes', ...args] = more;
  return gradspec(
    'test',
    '--no-laws',
    '--cmd',
    miniature(behaviour),
    '--corpus',
    corpus,
    '--known-failures',
    list,
    ...args,
  );
}

const newList = (failures?: readonly object[]): string => {
  const path = join(temporaryFolder(), 'known-failures.json');
  if (failures) writeFileSync(path, JSON.stringify({ version: 1, failures }));
  return path;
};

test('--update writes what fails, and then nothing is wrong but what is known; mended, the list is stale', async () => {
  const list = newList();
  const update = await judged(list, 'crashes', '--update');
  expect(update).toMatchObject({
    code: 0,
    err: expect.stringContaining('lists 1 known failures: 1 are new, 0 are gone'),
  });
  expect(JSON.parse(readFileSync(list, 'utf8')).failures).toEqual([
    {
      pattern: 'tensors.number-13@*',
      reason: expect.stringContaining('not looked at yet: the adapter crashed'),
      expect: 'crash',
    },
  ]);
  const known = await judged(list);
  expect(known.out).toContain('Nothing is wrong with P but what is known to be: 2 failures excused.');
  expect(known.code).toBe(0);
  const mended = await judged(list, 'honest');
  expect(mended.out).toContain('tensors.number-13@*: tensors.number-13@float64 is passed');
  expect(mended.code).toBe(3);
  expect((await judged(list, 'honest', '--update')).err).toContain('lists 0 known failures: 0 are new, 1 are gone');
});

test('--update keeps what people have written, and what was not asked for', async () => {
  const mine = {
    pattern: 'tensors.number-13@*',
    reason: 'a device is lost',
    link: 'https://example.org/7',
    expect: 'crash',
  };
  const other = { pattern: 'tensors.number-12@float32', reason: 'another day', expect: 'values' };
  const list = newList([mine, other]);
  await judged(list, 'crashes', '--update', '--filter', '*@float64');
  expect(JSON.parse(readFileSync(list, 'utf8')).failures).toEqual([other, mine]);
});

test('a failure that is not known fails the run, beside those that are', async () => {
  const list = newList([{ pattern: 'tensors.number-13@float64', reason: 'a device is lost', expect: 'crash' }]);
  const { code, out } = await judged(list);
  expect(out).toContain('FAULT  tensors.number-13@float32');
  expect(out).toContain('1 × a device is lost (tensors.number-13@float64)');
  expect(code).toBe(1);
});

test.each<[what: string, list: () => string, says: RegExp]>([
  ['that is not there', () => newList(), /known-failures\.json: there is no such file/],
  ['that is no JSON', () => corrupt('{\n oops'), /not JSON: .* line 2/],
  ['that says no reason', () => newList([{ pattern: 'a.b', expect: 'values' }]), /the key "reason" is missing/],
  ['with a failure of no kind', () => newList([{ pattern: 'a.b', reason: 'x', expect: 'wrong' }]), /"wrong" is not/],
  [
    'with a link that is none',
    () => newList([{ pattern: 'a.b', reason: 'x', expect: 'law', link: '#7' }]),
    /"#7" is not/,
  ],
  [
    'with a pattern twice',
    () => newList(['x', 'y'].map((reason) => ({ pattern: 'a.b', reason, expect: 'law' }))),
    /"a\.b" stands there twice/,
  ],
  ['of another version', () => corrupt('{"version": 2, "failures": []}'), /version/],
])('a list %s exits with 4, and says what is wrong', async (_, list, says) => {
  const { code, err, out } = await judged(list());
  expect(err).toMatch(says);
  expect({ code, out }).toEqual({ code: 4, out: '' });
});

function corrupt(text: string): string {
  const path = newList();
  writeFileSync(path, text);
  return path;
}
