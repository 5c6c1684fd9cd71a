import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../corpus/read.ts';
import { laws } from '../laws/laws.ts';
import { growMutant } from '../mutants/grow.ts';
import { faultySources, readMutants } from '../mutants/mutant.ts';
import { packagePath } from '../package-files.ts';
import { documentOf } from './document.ts';
import { blindTo, unknownEvidence } from './evidence.ts';
import { faultOf, readKnownBugs } from './known-bugs.ts';

const bugs = readKnownBugs();
const mutants = readMutants();
const sources = { fixtures: readCorpus().fixtures, laws };
const bugOf = (id: string) => bugs.find((bug) => bug.id === id)!;

describe('the known bugs', () => {
  test('have ids of their own', () => {
    expect(new Set(bugs.map(({ id }) => id)).size).toBe(bugs.length);
    expect(bugs.length).toBe(107);
  });

  test.each(bugs)('$id has evidence, and all of it exists', (bug) => {
    const { evidence, tests = [] } = bug;
    expect(evidence.length + tests.length).toBeGreaterThan(0);
    expect(new Set(evidence).size).toBe(evidence.length);
    expect(unknownEvidence(bug, sources)).toEqual([]);
    for (const { file, title } of tests) {
      expect(existsSync(packagePath(file)), file).toBe(true);
      expect(readFileSync(packagePath(file), 'utf8')).toContain(title);
    }
  });

  test.each(bugs)('$id can be planted where its fault says', (bug) => {
    const fault = faultOf(bug, mutants);
    if (fault) for (const source of faultySources(fault).values()) expect(source).not.toBe('');
    else expect(bug.tests?.length ?? bug.evidence.length).toBeGreaterThan(0);
  });

  test('are in the document as in the list', () => {
    const document = readFileSync(packagePath('conformance', 'bugs', 'README.md'), 'utf8');
    expect(document, 'run `npm run known-bugs`').toBe(documentOf(bugs));
  });
});

describe('the evidence', () => {
  test.each(['ORD-03', 'VER-03', 'ADM-11'])('finds %s where it is planted', async (id) => {
    const backend = await growMutant(faultOf(bugOf(id), mutants)!);
    expect(await blindTo(backend, bugOf(id), sources)).toEqual([]);
  });

  test('that does not find a bug is told', async () => {
    const bug = { ...bugOf('ADM-11'), evidence: ['pointwise.add', 'optimizers.adam.amsgrad'] };
    expect(await blindTo(await growMutant(faultOf(bug, mutants)!), bug, sources)).toEqual(['pointwise.add']);
    expect(unknownEvidence({ ...bug, evidence: ['pointwise.nothing'] }, sources)).toEqual(['pointwise.nothing']);
  });

  test('of a mutant that is not there is refused', () => {
    expect(() => faultOf({ ...bugOf('ADM-11'), fault: { mutant: 'nobody' } }, mutants)).toThrow(/nobody/);
  });
});
