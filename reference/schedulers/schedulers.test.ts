import { describe, expect, test } from 'vitest';
import { failureOf } from '../for-tests.ts';
import {
  type AnyScheduler,
  CosineAnnealingLR,
  ExponentialLR,
  LambdaLR,
  MultiStepLR,
  ReduceLROnPlateau,
  SGD,
  StepLR,
  tensor,
  withRounding,
} from '../index.ts';

const optimizer = (lr = 1): SGD => new SGD([tensor([1], { requiresGrad: true })], { lr });

/** The rates of so many epochs. */
function rates(schedule: (driven: SGD) => AnyScheduler, epochs: number, metric?: number): number[] {
  const driven = optimizer();
  const scheduler = schedule(driven);
  return Array.from({ length: epochs }, () => {
    const { lr } = driven.paramGroups[0]!;
    scheduler.step(metric);
    return lr;
  });
}

describe('the rates of', () => {
  const sequences: Readonly<Record<string, readonly [(driven: SGD) => AnyScheduler, readonly number[]]>> = {
    StepLR: [(driven) => new StepLR(driven, { stepSize: 2 }), [1, 1, 0.1, 0.1, 0.01]],
    MultiStepLR: [(driven) => new MultiStepLR(driven, { milestones: [2, 4] }), [1, 1, 0.1, 0.1, 0.01]],
    'MultiStepLR at one milestone twice': [
      (driven) => new MultiStepLR(driven, { milestones: [1, 1], gamma: 0.5 }),
      [1, 0.25],
    ],
    ExponentialLR: [(driven) => new ExponentialLR(driven, { gamma: 0.5 }), [1, 0.5, 0.25]],
    CosineAnnealingLR: [
      (driven) => new CosineAnnealingLR(driven, { TMax: 4 }),
      [1, 0.853553, 0.5, 0.146447, 0, 0.146447, 0.5],
    ],
    LambdaLR: [(driven) => new LambdaLR(driven, { lrLambda: (epoch) => 1 / (epoch + 1) }), [1, 0.5, 1 / 3]],
  };

  test.each(Object.entries(sequences))('%s', (_, [schedule, expected]) => {
    rates(schedule, expected.length).forEach((rate, epoch) => void expect(rate).toBeCloseTo(expected[epoch]!, 6));
  });

  test('ReduceLROnPlateau under a metric that does not change', () => {
    const found = rates((driven) => new ReduceLROnPlateau(driven, { patience: 1 }), 6, 3);
    [1, 1, 1, 0.1, 0.1, 0.01].forEach((rate, epoch) => void expect(found[epoch]).toBeCloseTo(rate, 12));
  });
});

test('a scheduler changes every group, and LambdaLR goes by the first rate whatever was set since', () => {
  const params = [1, 2].map((number) => tensor([number], { requiresGrad: true }));
  const driven = new SGD([{ params: [params[0]!] }, { params: [params[1]!], lr: 0.5 }], { lr: 2 });
  const scheduler = new LambdaLR(driven, { lrLambda: (epoch) => 0.5 ** epoch });
  driven.paramGroups[0]!.lr = 100;
  scheduler.step();
  expect(driven.paramGroups.map(({ lr }) => lr)).toEqual([1, 0.25]);
});

test('the first rate is saved and loaded with the optimizer', () => {
  const driven = optimizer();
  new ExponentialLR(driven, { gamma: 0.5 }).step();
  const other = optimizer(7);
  other.loadStateDict(driven.stateDict());
  new LambdaLR(other, { lrLambda: () => 0.25 });
  expect([driven.paramGroups[0]!.lr, other.paramGroups[0]!.lr]).toEqual([0.5, 0.25]);
});

test('options outside their ranges, and options that are missing, are refused', () => {
  expect(failureOf(() => new ReduceLROnPlateau(optimizer(), { factor: 1 }))).toBe('invalid-hyperparameter');
  expect(failureOf(() => new ReduceLROnPlateau(optimizer(), { mode: 'best' as 'min' }))).toBe('invalid-hyperparameter');
  expect(failureOf(() => new StepLR(optimizer(), {} as never))).toBe('invalid-argument');
});

test('a rate that rounds is shown to whoever measures rounding, and one that stays is not', () => {
  const seen: number[] = [];
  withRounding(
    ({ result }) => void seen.push(Number(result.data[0])),
    () => {
      const scheduler = new StepLR(optimizer(0.3), { stepSize: 2, gamma: 0.7 });
      scheduler.step();
      scheduler.step();
    },
  );
  expect(seen).toEqual([0.3 * 0.7]);
});
