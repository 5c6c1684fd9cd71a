import { describe, expect, test } from 'vitest';
import { clauses, type Edit } from '../../spec/index.ts';
import { referenceBackend } from '../backends/reference.ts';
import { catalogue, inputsOf, isDifferentiable } from '../catalogue/catalogue.ts';
import { growMutant } from './grow.ts';
import { hunt, median } from './hunt.ts';
import { faultySources, readMutants } from './mutant.ts';

const mutants = readMutants();

describe('mutants of the reference', () => {
  test('have ids of their own', () => {
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
  });

  test.each(mutants)('$id changes what stands in one place', (mutant) => {
    const [{ file, replace }] = mutant.edits as [Edit];
    expect(faultySources(mutant).get(file)).toContain(replace);
  });

  const differentiable = Object.entries(catalogue).flatMap(([name, op]) =>
    inputsOf(op).flatMap(([input, declared]) => (isDifferentiable(declared) ? [`${name}.${input}`] : [])),
  );

  test('spoil every gradient of the catalogue, and none besides', () => {
    const spoilt = new Set(mutants.flatMap(({ gradients }) => gradients));
    expect([...spoilt].sort()).toEqual([...differentiable].sort());
  });

  test('break rules that libraries must or should keep, and none that is unspecified', () => {
    expect(mutants.filter(({ clause }) => clauses[clause].keyword === 'UNSPECIFIED').map(({ id }) => id)).toEqual([]);
  });

  test('are refused where their text is not there, by the file and the text', () => {
    const lost = { id: 'lost', edits: [{ ...mutants[0]!.edits[0]!, find: 'this is not there' }] };
    expect(() => faultySources(lost)).toThrow(/stands 0 times in reference\/.*this is not there/);
  });

  test.each(['cos-forgets-a-sign', 'no-version-check', 'adam-corrects-no-bias'])(
    'such as %s are found by random programs, in few steps',
    async (id) => {
      const mutant = mutants.find((each) => each.id === id)!;
      const contest = { backend: await growMutant(mutant), oracle: referenceBackend() };
      const { found } = await hunt(mutant, contest, { seed: 1, programs: 1500 });
      expect(found?.steps).toBeLessThanOrEqual(4);
    },
  );
});

test('the median is the one in the middle', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([])).toBeUndefined();
});
