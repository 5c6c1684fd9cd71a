import { expect, test } from 'vitest';
import { referenceBackend } from '../backends/reference.ts';
import { describeWithOracle } from '../oracle/for-tests.ts';
import { oracleCommand } from '../oracle/python.ts';
import { connect } from '../wire/client.ts';
import { type FuzzEvent, fuzz } from './fuzz.ts';

describeWithOracle('the reference and PyTorch', () => {
  test('agree on random programs of every level', async () => {
    const oracle = await connect(oracleCommand());
    try {
      const events: FuzzEvent[] = [];
      const options = { seed: 20, levels: ['S', 'P', 'S', 'O'], programs: 300, failures: 3 } as const;
      for await (const event of fuzz({ backends: [referenceBackend()], oracle, ...options })) events.push(event);
      expect(events.filter((event) => event.kind === 'counterexample')).toEqual([]);
      const standings = { backends: [{ agreed: 300, differed: 0, unsupported: 0 }] };
      expect(events.at(-1)).toMatchObject({ kind: 'end', counts: { programs: 300, standings } });
    } finally {
      await oracle.close();
    }
  });
});
