/** The laws judge tfjs, which has float32 alone and functions in place of sessions, nearly as much as any other library. */
import { beforeAll, expect, test } from 'vitest';
import type { Description, VerdictLine } from '../../../spec/index.ts';
import { entryOf } from '../../catalogue/catalogue.ts';
import { functionalBackend } from '../../functional/backend.ts';
import type { Law } from '../../laws/law.ts';
import { laws } from '../../laws/laws.ts';
import { judgeLaw } from '../../runner/judge-law.ts';
import { describeWithTfjs } from './for-tests.ts';
import { tfjsLibrary } from './library.ts';

/** What laws hold of gradients and optimizers whatever the ops are, and the laws that say so. */
const properties: Readonly<Record<string, readonly string[]>> = {
  're-use is copies': ['autograd.law.re-use'],
  'broadcasting is expanding': ['autograd.law.broadcast'],
  'backward adds': ['autograd.law.additive', 'autograd.law.accumulating'],
  'seeds count by their numbers': ['autograd.law.seed-linear', 'autograd.law.seed-of-ones', 'autograd.law.seed-layout'],
  'layouts and names of dims are inert': [
    'autograd.law.layout',
    'autograd.law.axes-from-end',
    'autograd.law.axes-renamed',
  ],
  'batches are their parts': ['autograd.law.batch'],
  'in place is out of place': ['in-place.law.rewriting'],
  'looking is inert': ['autograd.law.observing', 'autograd.law.context'],
  'formulas are what they say': ['autograd.law.composed', 'autograd.law.shift', 'autograd.law.scale'],
  'higher derivatives are symmetric': [
    'autograd.law.second-symmetric',
    'autograd.law.third-symmetric',
    'autograd.law.seed-derivative',
  ],
  'what is not selected gets nothing': ['autograd.law.selecting'],
  'parameters are stepped apart': [
    'optimizers.law.order',
    'optimizers.law.groups',
    'optimizers.law.twin',
    'optimizers.law.without-gradients',
    'optimizers.law.maximize',
    'optimizers.law.gradients-kept',
    'optimizers.law.saved',
    'optimizers.law.micro-batches',
  ],
};

const about = (law: Law): boolean => /\.law\./.test(law.id);

test('every property that holds whatever the ops are is told by laws', () => {
  expect(Object.values(properties).flat().toSorted()).toEqual(
    laws
      .filter(about)
      .map(({ id }) => id)
      .toSorted(),
  );
});

await describeWithTfjs('of the laws', (tf) => {
  let description: Description;
  const verdicts = new Map<string, VerdictLine>();
  const isJudged = (id: string): boolean => {
    const { verdict, compared } = verdicts.get(id)!;
    return verdict !== 'unsupported' && verdict !== 'fault' && compared > 0;
  };
  const share = (ids: readonly string[]): number => ids.filter(isJudged).length / ids.length;

  beforeAll(async () => {
    const backend = functionalBackend(tfjsLibrary(tf));
    description = backend.description;
    for (const law of laws) verdicts.set(law.id, await judgeLaw(backend, law, { seed: 1, runs: 4, shrinks: false }));
  }, 600_000);

  test('four of five properties really judge it', () => {
    const judged = Object.values(properties).filter((some) => some.some(isJudged));
    expect(judged.length / Object.keys(properties).length).toBeGreaterThanOrEqual(0.8);
  });

  test('four of five of those that are about levels it claims really judge it', () => {
    expect(
      share(laws.filter((law) => about(law) && description.levels.includes(law.level)).map(({ id }) => id)),
    ).toBeGreaterThan(0.8);
  });

  test('four of five of those about an op that it has really judge it', () => {
    const own = laws.filter(
      ({ id, level }) =>
        description.levels.includes(level) && description.ops.some((op) => id.startsWith(`${entryOf(op).clause}.`)),
    );
    expect(own.length).toBeGreaterThan(100);
    expect(share(own.map(({ id }) => id))).toBeGreaterThanOrEqual(0.8);
  });

  test('none that has not judged it has passed', () => {
    const passed = [...verdicts.values()].filter(({ verdict }) => verdict === 'passed');
    expect(passed.filter(({ compared }) => compared === 0)).toEqual([]);
  });

  test('each says why it does not judge it, and shows what breaks it', () => {
    for (const { verdict, reason, differences, counterexample } of verdicts.values()) {
      if (verdict === 'unsupported') expect(reason).toBeTruthy();
      if (verdict === 'failed') expect(differences!.length && counterexample!.steps.length).toBeGreaterThan(0);
    }
  });
});
