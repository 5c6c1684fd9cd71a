/** For tests: claims about laws, that a fault breaks one and that PyTorch keeps them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Backend } from '../backends/backend.ts';
import { referenceBackend } from '../backends/reference.ts';
import { describeWithOracle } from '../oracle/for-tests.ts';
import { oracleCommand } from '../oracle/python.ts';
import { checkProgram } from '../programs/check.ts';
import { connect } from '../wire/client.ts';
import { lawOf, tried } from './faulty-for-tests.ts';
import type { Law } from './law.ts';

/** A fault in words, the law that it breaks, and a library that has it. */
export type FaultOfLaw = readonly [fault: string, law: string, make: () => Backend];

/** That each fault breaks its law; that the law shows programs, and draws the same ones again. */
export function describeFaults(faults: readonly FaultOfLaw[]): void {
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
}

/** That PyTorch keeps the laws, by comparisons that were made. */
export function describeForOracle(title: string, laws: readonly Law[]): void {
  describeWithOracle(title, () => {
    let oracle: Backend;
    beforeAll(async () => {
      oracle = await connect(oracleCommand());
    }, 60_000);
    afterAll(() => oracle.close());

    test.each(laws.map(({ id }) => id))('%s holds for PyTorch', async (id) => {
      const { verdict, compared, differences = [] } = await tried(id, oracle);
      expect({ verdict, differences }).toEqual({ verdict: 'passed', differences: [] });
      expect(compared).toBeGreaterThan(0);
    });
  });
}
