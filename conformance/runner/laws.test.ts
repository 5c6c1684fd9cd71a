import { describe, expect, test } from 'vitest';
import type { Law } from '../laws/law.ts';
import { about, echo, fixture, law, run } from './echo-for-tests.ts';

describe('laws', () => {
  const counterexample = about(7);

  test('are tried after the cases, with the seed of the run', async () => {
    const { backend } = echo();
    const seen: unknown[] = [];
    const watched: Law = {
      ...law('laws.same', { verdict: 'passed', compared: 9 }),
      run: async (_, options) => {
        seen.push(options);
        return { verdict: 'passed', compared: 9 };
      },
    };
    const { verdicts } = await run(backend, [fixture('a.b')], { laws: [watched], seed: 77, runs: 11 });
    expect(verdicts.at(-1)).toMatchObject({ case: 'laws.same', verdict: 'passed', compared: 9 });
    expect(seen).toEqual([expect.objectContaining({ seed: 77, runs: 11 })]);
  });

  test('fail with their counterexample', async () => {
    const broken = law('laws.broken', { verdict: 'failed', compared: 3, counterexample, differences: [] });
    const { verdicts, footer } = await run(echo().backend, [], { laws: [broken] });
    expect(verdicts).toEqual([expect.objectContaining({ verdict: 'failed', counterexample })]);
    expect(footer.exit_code).toBe(1);
  });

  test('that compared nothing have not passed', async () => {
    const vacuous = law('laws.vacuous', { verdict: 'passed', compared: 0 });
    const { verdicts } = await run(echo().backend, [], { laws: [vacuous] });
    expect(verdicts[0]).toMatchObject({ verdict: 'failed', reason: 'the law compared nothing' });
  });

  test('of a level that is not claimed are unsupported', async () => {
    const { verdicts } = await run(echo().backend, [], {
      laws: [law('laws.s', { verdict: 'passed', compared: 1 }, 'S')],
    });
    expect(verdicts[0]).toMatchObject({ verdict: 'unsupported', reason: 'level S is not claimed' });
  });
});
