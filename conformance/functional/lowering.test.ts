import { expect, test } from 'vitest';
import { library, referenceBackend, runReference } from '../backends/reference.ts';
import { drawProgram } from '../fuzz/program.ts';
import { expectFrom } from '../judge/expect.ts';
import { judge } from '../judge/judge.ts';
import { Unjudgeable } from '../judge/spread.ts';
import { functionalFace } from './imperative-face-for-tests.ts';
import { runFunctional } from './run.ts';

const face = functionalFace(library);

/** What becomes of a random program that is run as a pure function of its leaves, when it is judged by its plain run. */
async function verdictOn(seed: number, index: number, float: 'float32' | 'float64'): Promise<string> {
  const { program } = drawProgram(seed, index, 'P', referenceBackend().description);
  const run = { program, float };
  try {
    const expected = expectFrom(run, runReference(run));
    const { verdict, differences } = judge(expected, await runFunctional(face, run), program);
    return verdict === 'passed' ? verdict : JSON.stringify({ index, float, verdict, differences });
  } catch (error) {
    if (error instanceof Unjudgeable) return 'unjudgeable';
    throw error;
  }
}

test.each(['float32', 'float64'] as const)(
  'a random program gives as a pure function what it gives plainly, in %s',
  async (float) => {
    const verdicts: string[] = [];
    for (let index = 0; index < 100; index++) verdicts.push(await verdictOn(3, index, float));
    expect(verdicts.filter((verdict) => verdict !== 'passed' && verdict !== 'unjudgeable')).toEqual([]);
    expect(verdicts.filter((verdict) => verdict === 'passed').length).toBeGreaterThan(80);
  },
);
