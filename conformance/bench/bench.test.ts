/** The benchmark times only what is right, and says why it does not time the rest. */
import { describe, expect, test } from 'vitest';
import { differenceOf } from './answers.ts';
import type { Contender, Library } from './contender.ts';
import { contest } from './contest.ts';
import { median } from './median.ts';
import { reference } from './peers/reference.ts';
import { block } from './table.ts';
import { type WorkloadId, workloads } from './workloads.ts';

const libraryThat = (regression: Contender): Library => ({
  name: 'a library',
  version: '1',
  contenders: {
    regression,
    perceptron: { lacks: 'it is small' },
    matmul: { lacks: 'it is small' },
    chain: { lacks: 'it is small' },
    elementwise: { lacks: 'it is small' },
  },
});

const recurse = (): never => recurse();

describe('a contest', () => {
  test.each([
    ['a wrong number', () => [1, 9], /^it arrives at 1\.00000, not /],
    ['NaN', () => [Number.NaN, Number.NaN], /^it arrives at NaN, not /],
    ['too few numbers', () => [], /^it arrives at undefined, not /],
    ['an overflown stack', recurse, /^it overflows the stack$/],
    [
      'an exception',
      () => {
        throw new TypeError('no such op');
      },
      /^it fails: no such op$/,
    ],
  ])('does not time %s', (_, run, lacks) => {
    const [result] = contest('regression', [libraryThat(() => run)]);
    expect(result).toEqual({ lacks: expect.stringMatching(lacks) });
  });

  test('says what a library lacks', () => {
    expect(contest('chain', [libraryThat(() => () => [])])).toEqual([{ lacks: 'it is small' }]);
  });

  test('times what is right', () => {
    const answer = workloads.regression.expected();
    const [result] = contest('regression', [libraryThat(() => () => answer)]);
    expect(result).toMatchObject({ milliseconds: expect.any(Number), runs: expect.any(Number) });
  });
});

test.each(Object.keys(workloads) as WorkloadId[])('the reference arrives at the answer of %s', async (id) => {
  const contender = (await reference.load()).contenders[id];
  if ('lacks' in contender) throw new Error(contender.lacks);
  expect(differenceOf(contender()(), workloads[id].expected(), workloads[id].tolerance)).toBeUndefined();
});

test('the median is the middle number, or between the two in the middle', () => {
  expect(median([9, 1, 2])).toBe(2);
  expect(median([4, 1, 9, 2])).toBe(3);
});

test('a block of the table gives times, their ratio to the first, and reasons', () => {
  const text = block('work', [
    { library: 'ours', result: { milliseconds: 2, runs: 5 } },
    { library: 'another', result: { milliseconds: 150.4, runs: 7 } },
    { library: 'third', result: { lacks: 'it has no work' } },
  ]);
  expect(text.split('\n')).toEqual([
    'work',
    '  ours        2.00 ms     1.00×   median of 5',
    '  another      150 ms    75.20×   median of 7',
    '  third    —  it has no work',
    '',
  ]);
});
