import { describe, expect, test } from 'vitest';
import type { Backend } from '../backends/backend.ts';
import { referenceBackend } from '../backends/reference.ts';
import { jsonText } from '../corpus/json-text.ts';
import { parseFixture } from '../corpus/read-fixture.ts';
import { casesOfFixture } from '../runner/cases.ts';
import { judgeCase } from '../runner/judge-case.ts';
import { type Counterexample, fixtureOf, signatureOf, verdictOf } from './counterexample.ts';
import { type FuzzEvent, type FuzzOptions, fuzz } from './fuzz.ts';
import type { Standing } from './standing.ts';
import { mistaking, takes } from './wrong-backend-for-tests.ts';

/** The events of a run; counts as they are at its end. */
async function run(backend: Backend, options: Partial<FuzzOptions> = {}): Promise<FuzzEvent[]> {
  const events: FuzzEvent[] = [];
  const all = {
    backends: [backend],
    oracle: referenceBackend(),
    seed: 1,
    levels: ['S'] as const,
    programs: 200,
    failures: 1,
    ...options,
  };
  for await (const event of fuzz(all)) events.push(event);
  return events;
}

const counterexampleOf = (events: readonly FuzzEvent[]): Counterexample => {
  const found = events.find((event) => event.kind === 'counterexample');
  if (!found) throw new Error('nothing was found');
  return found.counterexample;
};

/** How the first backend stands at the end. */
function standingOf(events: readonly FuzzEvent[]): Standing {
  const end = events.at(-1)!;
  if (end.kind !== 'end') throw new Error('the run did not end');
  return end.counts.standings.backends[0]!;
}

const forgetsToRetain = mistaking((step) => (step.do === 'backward' ? { ...step, retain_graph: false } : step));

describe('random programs', () => {
  test('agree where there is nothing to find, and say how much was compared', async () => {
    const events = await run(referenceBackend(), { levels: ['P', 'O', 'S'] });
    expect(standingOf(events)).toMatchObject({ agreed: 200, differed: 0, unjudged: 0 });
    expect(standingOf(events).compared).toBeGreaterThan(1000);
  });

  test.each<readonly [string, Backend, number]>([
    ['an op taken for another', mistaking(takes('sin', 'cos')), 1],
    ['graphs that are never retained', forgetsToRetain, 4],
  ])('find %s, and show it in few steps', async (_fault, backend, steps) => {
    const counterexample = counterexampleOf(await run(backend));
    expect(counterexample.steps).toBeLessThanOrEqual(steps);
    expect(verdictOf(counterexample)).toMatchObject({
      verdict: 'failed',
      counterexample: counterexample.difference.run.program,
    });
  });

  test('keep what they find as a fixture, by which it fails again and the oracle passes', async () => {
    const backend = mistaking(takes('sin', 'cos'));
    const counterexample = counterexampleOf(await run(backend));
    const fixture = parseFixture(jsonText(fixtureOf(counterexample, counterexample.difference.expected!)));
    const [found] = casesOfFixture(fixture);
    expect(await judgeCase(backend, found!)).toMatchObject({ verdict: 'failed' });
    expect(await judgeCase(referenceBackend(), found!)).toMatchObject({ verdict: 'passed' });
  });

  test('find the same with the same seed', async () => {
    const [first, second] = await Promise.all([run(forgetsToRetain), run(forgetsToRetain)]);
    expect(counterexampleOf(second!)).toEqual(counterexampleOf(first!));
  });

  test('show a cause once, however often it is found', async () => {
    const events = await run(mistaking(takes('sin', 'cos')), { programs: 600, failures: 2 });
    const shown = events.flatMap((event) =>
      event.kind === 'counterexample' ? [signatureOf(event.counterexample)] : [],
    );
    expect(new Set(shown).size).toBe(shown.length);
    expect(standingOf(events).differed).toBeGreaterThan(shown.length);
  });

  test('leave out what the backend refuses, and judge it by the rest', async () => {
    const reference = referenceBackend();
    const refuses: Backend = {
      ...reference,
      run: async (run) =>
        JSON.stringify(run.program).includes('"op":"relu"')
          ? { kind: 'unsupported', feature: 'relu' }
          : reference.run(run),
    };
    const events = await run(refuses, { levels: ['P'], programs: 100 });
    expect(standingOf(events)).toMatchObject({ agreed: 100, unsupported: 0 });
  });

  test('go on from any program, and stop when they are asked to', async () => {
    let left = 5;
    const events = await run(referenceBackend(), { from: 7, stop: () => left-- === 0 });
    expect(events.at(-1)).toMatchObject({ counts: { programs: 5 } });
  });

  test('blame a backend that breaks on a program, and no other program', async () => {
    const reference = referenceBackend();
    const breaks: Backend = {
      ...reference,
      run: async (run) =>
        JSON.stringify(run.program).includes('"op":"exp"')
          ? { kind: 'fault', fault: 'crash', message: 'the adapter crashed' }
          : reference.run(run),
    };
    const counterexample = counterexampleOf(await run(breaks));
    expect(counterexample.steps).toBe(1);
    expect(verdictOf(counterexample)).toMatchObject({ verdict: 'fault', fault: 'crash' });
  });

  test('do not judge where the oracle has no answer', async () => {
    const silent: Backend = {
      ...referenceBackend(),
      run: async () => ({ kind: 'fault', fault: 'crash', message: 'the oracle crashed' }),
    };
    const events = await run(referenceBackend(), { oracle: silent, programs: 3 });
    expect(events.filter((event) => event.kind === 'unjudged')).toHaveLength(3);
    expect(standingOf(events)).toMatchObject({ agreed: 0, differed: 0, unjudged: 3 });
  });

  test('say of several backends who disagrees with whom', async () => {
    const mistakes = mistaking(takes('sin', 'cos'));
    const events = await run(referenceBackend(), { backends: [referenceBackend(), mistakes, mistakes], failures: 0 });
    const end = events.at(-1)!;
    if (end.kind !== 'end') throw new Error('the run did not end');
    const { names, disagreements, backends } = end.counts.standings;
    const wrong = backends[1]!.differed;
    expect(names).toEqual(['reference', 'reference (2)', 'reference (3)', 'reference (4)']);
    expect(wrong).toBeGreaterThan(0);
    expect(disagreements).toEqual([
      [0, wrong, wrong, 0],
      [wrong, 0, 0, wrong],
      [wrong, 0, 0, wrong],
      [0, wrong, wrong, 0],
    ]);
  });
});
