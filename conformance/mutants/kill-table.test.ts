import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ReasonForSilence } from '../../spec/index.ts';
import { referenceBackend } from '../backends/reference.ts';
import { readCorpus } from '../corpus/read.ts';
import { laws } from '../laws/laws.ts';
import { packagePath } from '../package-files.ts';
import { documentOf } from './document.ts';
import { readFaults } from './faults.ts';
import { growMutant } from './grow.ts';
import { findersIn, isKilled, problemsWith, readKillTable, readReasons, together } from './kill-table.ts';
import { Neighbourhood } from './near.ts';
import { findersOf } from './probes.ts';
import { readSources } from './sources.ts';

const faults = readFaults();
const table = readKillTable();
const { fixtures } = readCorpus();
const ids = [...fixtures, ...laws].map(({ id }) => id);
const finders = findersIn(table, faults.planted);
const faultNamed = (id: string) => faults.planted.find((fault) => fault.id === id)!;

describe('the kill table', () => {
  test('has every fault that is planted, and each is found by a fixture or a law', () => {
    const alive = faults.planted.filter(({ id }) => !table.faults[id] || !isKilled(table.faults[id]));
    expect(
      alive.map(({ id }) => id),
      'run `npm run mutants -- --new`; what nothing finds lacks a test',
    ).toEqual([]);
  });

  test('speaks of no other faults, fixtures and laws than there are', () => {
    const known = new Set([...ids, ...faults.planted.map(({ id }) => id)]);
    const named = Object.entries(table.faults).flatMap(([id, found]) => [id, ...found.fixtures, ...found.laws]);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  test('is in the document as in the file', () => {
    const document = readFileSync(packagePath('conformance', 'mutants', 'README.md'), 'utf8');
    expect(document, 'run `npm run mutants -- --new`').toBe(documentOf(faults, table, readReasons()));
  });

  test('leaves no fixture and no law that finds nothing without a reason', () => {
    expect(problemsWith(readReasons(), ids, finders)).toEqual([]);
  });
});

describe('reasons for silence', () => {
  const given: readonly ReasonForSilence[] = [
    { ids: ['a.kept', 'b.*.shape'], reason: 'It is the example of its clause.' },
  ];
  const all = ['a.kept', 'b.x.shape', 'c.loud'];

  test('hold where just what they name finds nothing', () => {
    expect(problemsWith(given, all, new Set(['c.loud']))).toEqual([]);
  });

  test('are missed where something else finds nothing', () => {
    expect(problemsWith(given, [...all, 'd.silent'], new Set(['c.loud']))).toEqual([
      'd.silent finds no fault, and nothing says why it is kept',
    ]);
  });

  test('are stale where what they name is not there, or finds a fault after all', () => {
    expect(problemsWith(given, ['a.kept', 'c.loud'], new Set(['c.loud']))).toEqual([
      'b.*.shape is the name of nothing',
    ]);
    expect(problemsWith(given, all, new Set(['c.loud', 'b.x.shape']))).toEqual([
      'b.x.shape finds a fault, and is said to find none',
    ]);
  });
});

describe('finding', () => {
  const sources = readSources(1);

  test.each(['square-forgets-its-factor', 'adam-corrects-no-bias'])('%s is done by who did it', async (id) => {
    const { fixtures: recorded, laws: keeping } = table.faults[id]!;
    const probes = { fixtures: recorded.slice(0, 2), laws: keeping.slice(0, 1), programs: 0 };
    expect(await findersOf(await growMutant(faultNamed(id)), probes, sources)).toEqual({
      ...{ fixtures: probes.fixtures, laws: probes.laws },
      programs: null,
    });
  });

  test('does not happen where there is no fault', async () => {
    const probes = { fixtures: ['pointwise.square'], laws: ['pointwise.square.gradient-check'], programs: 3 };
    expect(await findersOf(referenceBackend(), probes, sources)).toEqual({ fixtures: [], laws: [], programs: null });
  });

  test('at several times comes to what was found at any', () => {
    const one = { fixtures: ['a.b'], laws: [], programs: null };
    expect(together(one, { fixtures: ['a.b', 'c.d'], laws: ['e.f'], programs: 7 })).toEqual({
      ...{ fixtures: ['a.b', 'c.d'], laws: ['e.f'] },
      programs: 7,
    });
  });

  test('begins with what calls the op of a wrong gradient, and with its laws', () => {
    const near = new Neighbourhood(fixtures, laws);
    const [first] = near.fixturesNear(faultNamed('square-forgets-its-factor'));
    expect(first).toMatch(/^pointwise\.square/);
    expect(near.lawsNear(faultNamed('square-forgets-its-factor'))).toContain('pointwise.square.gradient-check');
  });
});
