/** Files that are no JSON, and how they are refused. */
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../corpus/corpus-for-tests.ts';
import { syntaxProblem } from './json-syntax.ts';
import { decodeUtf8, LARGEST_FILE, parseJson, readJsonFile } from './parse-json.ts';

test.each<[text: string, says: string]>([
  ['', 'it is empty'],
  ['{\n  "version": 1,\n  oops\n}', 'expected a key in double quotes, found "oops" at line 3, column 3'],
  ['[1, undefined]', 'expected a value, found "undefined" at line 1, column 5'],
  ['{"a" 1}', 'expected ":", found "1" at line 1, column 6'],
  ['[1 2]', 'expected "," or "]", found "2" at line 1, column 4'],
  ['{"a": 1]', 'expected "," or "}", found "]" at line 1, column 8'],
  ['[1,]', 'expected a value, found "]" at line 1, column 4'],
  ['{"a": 01}', 'expected "," or "}", found "1" at line 1, column 8'],
  ['[1', 'expected "," or "]", found the end at line 1, column 3'],
  ['{} {}', 'expected nothing more, found "{" at line 1, column 4'],
  ['["a\nb"]', 'expected a text that is closed on its line'],
])('%j: %s', (text, says) => {
  expect(() => parseJson(text)).toThrow(`not JSON: ${says}`);
});

test('a byte order mark is no part of the text; other encodings are refused as such', () => {
  expect(parseJson(decodeUtf8(Buffer.from('\ufeff[1]')))).toEqual([1]);
  expect(() => decodeUtf8(Buffer.from('["é"]', 'latin1'))).toThrow('not UTF-8 text');
  expect(() => decodeUtf8(Buffer.of(0xff, 0xfe, 0x5b, 0x00))).toThrow('not UTF-8 text');
});

test('a file that would fill the memory is refused before it is read', () => {
  const path = join(temporaryFolder(), 'large.json');
  writeFileSync(path, '[1]');
  expect(readJsonFile(path)).toEqual([1]);
  truncateSync(path, LARGEST_FILE + 1); // takes no room on the disk
  expect(() => readJsonFile(path)).toThrow('it is too large: it has 65 MiB, and may have 64; split it');
});

test('a place is found in every text that a parser refuses, and everything before it could begin a document', () => {
  const text = fc
    .tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.constantFrom('', ',', ']', '}', '"', 'x', '-', '1', ':', '\n', '['))
    .map(([json, at, put]) => json.slice(0, at % json.length) + put + json.slice((at % json.length) + 1));
  fc.assert(
    fc.property(text, (wrong) => {
      if (isJson(wrong)) return;
      const { at } = syntaxProblem(wrong);
      expect(at).toBeLessThanOrEqual(wrong.length);
      if (at > 0) expect(syntaxProblem(`${wrong.slice(0, at)}\u0000`).at).toBe(at);
    }),
    { numRuns: 2000 },
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
