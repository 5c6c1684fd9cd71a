import { describe, expect, test } from 'vitest';
import type { Backend } from '../backends/backend.ts';
import { library, referenceBackend } from '../backends/reference.ts';
import { describeWithOracle } from '../oracle/for-tests.ts';
import { oracleCommand } from '../oracle/python.ts';
import { checkProgram } from '../programs/check.ts';
import { connect } from '../wire/client.ts';
import { autogradLaws } from './autograd.ts';
import { faulty, lawOf, type Tensor, tried } from './faulty-for-tests.ts';

/** An operand that stands twice in a call counts once for the gradient. */
const countsRepeatedOperandsOnce = (): Backend =>
  faulty({
    call: (op, inputs, params) => {
      const seen = new Set<unknown>();
      const once = <T>(operand: T): T => {
        if (typeof operand !== 'object' || Array.isArray(operand) || !seen.has(operand)) {
          seen.add(operand);
          return operand;
        }
        return library.detach!(operand as Tensor) as T;
      };
      const given = Object.entries(inputs).map(([name, operand]) => [
        name,
        Array.isArray(operand) ? operand.map(once) : once(operand),
      ]);
      return library.call(op, Object.fromEntries(given), params);
    },
  });

/** Backward begins at the last of several roots only. */
const takesOneRoot = (): Backend =>
  faulty({
    backward: (roots, gradients, options) => library.backward!(roots.slice(-1), gradients?.slice(-1), options),
  });

/** A second gradient takes the place of the first. */
const replacesGradients = (): Backend => {
  const leaves = new Set<Tensor>();
  return faulty({
    tensor: (spec) => {
      const tensor = library.tensor(spec);
      if (spec.requiresGrad) leaves.add(tensor);
      return tensor;
    },
    backward: (roots, gradients, options) => {
      for (const leaf of leaves) library.setGrad!(leaf, null);
      library.backward!(roots, gradients, options);
    },
    release: () => leaves.clear(),
  });
};

const faults: readonly (readonly [fault: string, law: string, make: () => Backend])[] = [
  ['an operand that stands twice and counts once', 'autograd.law.re-use', countsRepeatedOperandsOnce],
  ['a backward that begins at one of several roots', 'autograd.law.additive', takesOneRoot],
  ['a gradient that replaces the one before', 'autograd.law.accumulating', replacesGradients],
];

describe('is broken by', () => {
  test.each(faults)('%s (%s), and shows the programs', async (_fault, law, make) => {
    const { verdict, differences, counterexample, drawn } = await tried(law, make());
    expect(verdict).toBe('failed');
    expect(differences!.length).toBeGreaterThan(0);
    for (const program of [counterexample!, ...drawn!.beside]) expect(checkProgram(program)).toEqual([]);
    expect(await lawOf(law).replay(make(), drawn!.choices)).toMatchObject({ verdict, differences, counterexample });
    expect(await lawOf(law).replay(referenceBackend(), drawn!.choices)).toMatchObject({ verdict: 'passed' });
  });
});

describeWithOracle('the laws about autograd', () => {
  test.each(autogradLaws.map(({ id }) => id))('%s holds for PyTorch', async (id) => {
    const oracle = await connect(oracleCommand());
    try {
      const { verdict, compared, differences = [] } = await tried(id, oracle);
      expect({ verdict, differences }).toEqual({ verdict: 'passed', differences: [] });
      expect(compared).toBeGreaterThan(0);
    } finally {
      await oracle.close();
    }
  });
});
