/** Reading a corpus: what is sound is read, and what is damaged is named. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Fixture } from '../../spec/index.ts';
import { FormatError } from '../formats/format-error.ts';
import { corpusOf, soundFixture, temporaryFolder, writeIn } from './corpus-for-tests.ts';
import { CorpusDamage } from './damage.ts';
import { idOfPath, pathOfId } from './ids.ts';
import { jsonText } from './json-text.ts';
import { readCorpus } from './read.ts';
import { readFixture } from './read-fixture.ts';

const other: Fixture = { ...soundFixture, id: 'autograd.another' };

test('a path is its id, both ways', () => {
  expect(pathOfId('in-place.view-of-leaf.raises')).toBe('in-place/view-of-leaf.raises.json');
  expect(idOfPath('in-place/view-of-leaf.raises.json')).toBe('in-place.view-of-leaf.raises');
});

describe('a corpus', () => {
  test('is read in order of id, with its manifest', () => {
    const { fixtures, manifest } = readCorpus(corpusOf([soundFixture, other]));
    expect(fixtures).toEqual([other, soundFixture]);
    expect(manifest.oracle.name).toBe('by hand');
  });

  test('without a manifest is damaged', () => {
    expect(() => readCorpus(temporaryFolder())).toThrow(CorpusDamage);
  });

  test('with a changed file is damaged, and the file is named', () => {
    const folder = corpusOf([soundFixture, other]);
    writeIn(folder, pathOfId(other.id), jsonText({ ...other, title: 'Another title' }));
    expect(() => readCorpus(folder)).toThrow('autograd/another.json: the file is not the one that the manifest knows');
  });

  test('with a file missing, and another that nobody listed, tells both', () => {
    const folder = corpusOf([soundFixture, other]);
    rmSync(join(folder, pathOfId(other.id)));
    writeIn(folder, 'autograd/unlisted.json', jsonText(other));
    expect(() => readCorpus(folder)).toThrow(/another\.json is missing\n.*unlisted\.json is not in the manifest/);
  });

  test('with fewer fixtures than its floor is damaged', () => {
    expect(() => readCorpus(corpusOf([soundFixture], { floor: 2 }))).toThrow('at least 2');
  });

  test('with another hash than that of its fixtures is damaged', () => {
    expect(() => readCorpus(corpusOf([soundFixture], { corpus: '0'.repeat(64) }))).toThrow('hash of the corpus');
  });

  test('with a fixture that says another id than its path is damaged', () => {
    const folder = corpusOf([soundFixture], {}, () => other.id);
    expect(() => readCorpus(folder)).toThrow(`the file says that its id is ${soundFixture.id}`);
  });
});

describe('a fixture is refused', () => {
  const refusal = (json: unknown): string => {
    const folder = temporaryFolder();
    writeIn(folder, 'fixture.json', typeof json === 'string' ? json : jsonText(json));
    try {
      readFixture(join(folder, 'fixture.json'));
    } catch (error) {
      expect(error).toBeInstanceOf(FormatError);
      return (error as Error).message;
    }
    return 'read';
  };
  const expecting = (float64: unknown) => ({ ...soundFixture, expected: { float64 } });
  const tensor = { kind: 'tensor', dtype: 'float64', shape: [2], data: [1, 2] };
  const values = (...observations: unknown[]) => ({ kind: 'values', observations });

  test('never where it is sound', () => {
    expect(refusal(soundFixture)).toBe('read');
    expect(refusal(expecting(values({ ...tensor, ideal: [1, 2.5], scale: [0, 0.25] })))).toBe('read');
  });

  test.each<[string, unknown, string]>([
    ['that is no JSON', '{', 'fixture.json: '],
    ['that the schema refuses', { ...soundFixture, extra: 1 }, 'extra'],
    ['that names an unknown clause', { ...soundFixture, clauses: ['autograd.nope'] }, '"autograd.nope"'],
    [
      'whose program names an unknown tensor',
      { ...soundFixture, program: { version: 1, steps: [{ do: 'observe', what: 'value', of: 'y' }] } },
      'y',
    ],
    [
      'that expects an outcome for a case its program has not',
      { ...soundFixture, expected: { any: values(tensor) } },
      'float64 and float32',
    ],
    ['whose data do not fill the shape', expecting(values({ ...tensor, data: [1] })), 'does not accept its own source'],
    ['whose scale is no number', expecting(values({ ...tensor, ideal: [1, 3], scale: ['NaN', 'NaN'] })), 'x[1]'],
    ['whose ideal is out of bounds', expecting(values({ ...tensor, ideal: [1, 3], scale: [0, 0.125] })), 'x[1]'],
    ['that expects nothing', expecting(values()), 'nothing was compared'],
  ])('%s', (_, json, message) => {
    expect(refusal(json)).toContain(message);
  });

  test('that is not there', () => {
    expect(() => readFixture('/nowhere/fixture.json')).toThrow('/nowhere/fixture.json');
  });
});
