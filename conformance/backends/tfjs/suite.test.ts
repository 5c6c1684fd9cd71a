/** tfjs is judged on nearly all of what it claims, and whatever is not right about it has a reason. */
import { beforeAll, expect, test } from 'vitest';
import type { VerdictLine } from '../../../spec/index.ts';
import { functionalBackend, readCorpus, runSuite } from '../../index.ts';
import { describeWithTfjs } from './for-tests.ts';
import { tfjsLibrary } from './library.ts';

await describeWithTfjs('of the programs of level P', (tf) => {
  const verdicts: VerdictLine[] = [];
  const those = (verdict: VerdictLine['verdict']) => verdicts.filter((line) => line.verdict === verdict);

  beforeAll(async () => {
    const options = { levels: ['P'], laws: [], seed: 1, runs: 1 } as const;
    for await (const line of runSuite(functionalBackend(tfjsLibrary(tf)), readCorpus(), options))
      if (line.line === 'verdict') verdicts.push(line);
  }, 120_000);

  test('four of five of those whose ops it has are really judged', () => {
    const within = verdicts.filter(({ reason }) => !reason?.startsWith('no op '));
    const judged = within.filter(({ verdict, compared }) => verdict === 'failed' || compared > 0);
    expect(judged.length).toBeGreaterThan(250);
    expect(judged.length / within.length).toBeGreaterThanOrEqual(0.8);
  });

  test('none is a fault', () => {
    expect(those('fault')).toEqual([]);
  });

  test('each that is unsupported says why', () => {
    expect(those('unsupported').length).toBeGreaterThan(0);
    expect(those('unsupported').filter(({ reason }) => !reason)).toEqual([]);
  });

  test('each that fails names its clauses, and what differs or why', () => {
    expect(those('failed').length).toBeGreaterThan(0);
    const bare = those('failed').filter(
      ({ clauses, differences, reason }) => clauses.length === 0 || (!differences?.length && !reason),
    );
    expect(bare).toEqual([]);
  });
});
