import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Backend } from '../backends/backend.ts';
import { readFixture } from '../corpus/read.ts';
import { describeWithOracle } from '../oracle/for-tests.ts';
import { oracleCommand } from '../oracle/python.ts';
import { packagePath } from '../package-files.ts';
import { casesOfFixture } from '../runner/cases.ts';
import { judgeCase } from '../runner/judge-case.ts';
import { connect } from '../wire/client.ts';
import type { Counterexample } from './counterexample.ts';
import { fuzz } from './fuzz.ts';
import { keep } from './keep.ts';

const faults = ['wrong_mul', 'forgets_to_accumulate', 'no_version_check'];

const connectFaulty = (fault: string): Promise<Backend> => {
  const [python] = oracleCommand();
  return connect([python, packagePath('conformance', 'fuzz', 'faulty', `${fault}.py`)]);
};

async function firstDifference(backend: Backend, oracle: Backend): Promise<Counterexample> {
  for await (const event of fuzz({ backends: [backend], oracle, seed: 1, levels: ['S'], programs: 200, failures: 1 }))
    if (event.kind === 'counterexample') return event.counterexample;
  throw new Error('nothing was found');
}

describeWithOracle('adapters with one fault, judged by random programs against PyTorch', () => {
  let oracle: Backend;
  let folder: string;

  beforeAll(async () => {
    oracle = await connect(oracleCommand());
    folder = mkdtempSync(join(tmpdir(), 'gradspec-'));
  });

  afterAll(async () => {
    await oracle.close();
    rmSync(folder, { recursive: true });
  });

  test.each(faults)('%s is shown in three steps at most, by a file that shows it again', async (fault) => {
    const backend = await connectFaulty(fault);
    try {
      const counterexample = await firstDifference(backend, oracle);
      expect(counterexample.steps).toBeLessThanOrEqual(3);
      const path = await keep(counterexample, folder, oracle);
      const [found] = casesOfFixture(readFixture(path!));
      expect(await judgeCase(backend, found!)).toMatchObject({ verdict: 'failed' });
      expect(await judgeCase(oracle, found!)).toMatchObject({ verdict: 'passed' });
    } finally {
      await backend.close();
    }
  });
});
