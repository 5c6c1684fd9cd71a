/** The numbers of a tensor against the expected ones: special values, bounds, conventions. */
import { describe, expect, test } from 'vitest';
import { judgeOne, tensor, within } from './outcomes-for-tests.ts';

describe('numbers', () => {
  test.each([
    ['NaN', 'NaN', 'passed'],
    ['NaN', 1, 'failed'],
    [1, 'NaN', 'failed'],
    ['Infinity', 'Infinity', 'passed'],
    ['Infinity', '-Infinity', 'failed'],
    ['Infinity', Number.MAX_VALUE, 'failed'],
    [Number.MAX_VALUE, 'Infinity', 'failed'],
    ['Infinity', 'NaN', 'failed'],
    [0, '-0', 'passed'],
  ] as const)('expected %s, got %s: %s, within any bound', (expected, actual, verdict) => {
    expect(judgeOne(within(1e300, [expected]), tensor([actual])).verdict).toBe(verdict);
  });

  test('where a clause says so the sign of zero matters, in both directions', () => {
    const signed = (zero: 0 | '-0') => within(1, [zero], { signed_zeros: true });
    expect(judgeOne(signed('-0'), tensor(['-0'])).verdict).toBe('passed');
    expect(judgeOne(signed('-0'), tensor([0])).differences[0]).toMatchObject({ expected: '-0', actual: '0' });
    expect(judgeOne(signed(0), tensor(['-0'])).verdict).toBe('failed');
    expect(judgeOne(within(1, [2], { signed_zeros: true }), tensor([3])).verdict).toBe('passed');
  });

  test('without a scale the comparison is exact', () => {
    expect(judgeOne(tensor([1]), tensor([1 + Number.EPSILON])).verdict).toBe('failed');
  });

  test('the bound is four times the scale, around the ideal and not around the data', () => {
    const expected = within(0.25, [2], { ideal: [3] });
    expect(judgeOne(expected, tensor([4]))).toMatchObject({ verdict: 'passed', distance: 1 });
    expect(judgeOne(expected, tensor([2.5]))).toMatchObject({ verdict: 'passed', distance: 0.5 });
    const { verdict, differences } = judgeOne(expected, tensor([4.5]));
    expect(verdict).toBe('failed');
    expect(differences[0]).toEqual({
      where: 'x[0]',
      step: '1',
      expected: '2 (ideal 3)',
      actual: '4.5',
      bound: 1,
      distance: 1.5,
    });
  });

  test('numbers that are farther off, but within sixteen bounds, are told apart from those that nothing explains', () => {
    const near = within(0.25, [1, 2, 3, 4, 5, 6]);
    const off = (...by: readonly number[]) =>
      judgeOne(near, tensor([1, 2, 3, 4, 5, 6].map((x, i) => x + (by[i] ?? 0))));
    expect(off(0.5, 1)).toMatchObject({ verdict: 'passed', relaxed: false });
    expect(off(1.5, -16)).toMatchObject({ verdict: 'failed', relaxed: true, distance: 16 });
    expect(off(1.5, 16.5)).toMatchObject({ verdict: 'failed', relaxed: false });
    expect(off(2, 2, 2, 2, 2, 16).relaxed).toBe(true);
    expect(off(2, 2, 2, 2, 2, 17).relaxed).toBe(false); // not among the elements that are shown
    expect(off(2, 2, 2, 2, 2, Number.NaN).relaxed).toBe(false);
    expect(judgeOne(tensor([1]), tensor([1 + Number.EPSILON])).relaxed).toBe(false);
  });

  test.each(['NaN', 'Infinity', -1] as const)('a damaged scale of %s allows nothing', (scale) => {
    expect(judgeOne({ ...tensor([1]), scale: [scale] }, tensor([2])).verdict).toBe('failed');
  });

  test('an element is named by its index', () => {
    const matrix = (last: number) => tensor([1, 2, 3, 4, 5, last], 'float64', [2, 3]);
    expect(judgeOne(matrix(6), matrix(7)).differences[0]?.where).toBe('x[1, 2]');
    expect(judgeOne(tensor([1], 'float64', []), tensor([2], 'float64', [])).differences[0]?.where).toBe('x');
  });

  test('of many wrong elements a few are shown and the others counted', () => {
    const wrong = (value: number) => tensor(Array.from({ length: 100 }, () => value));
    const { differences } = judgeOne(wrong(0), wrong(1));
    expect(differences).toHaveLength(5);
    expect(differences.at(-1)?.actual).toContain('96 more');
  });
});

describe('conventions', () => {
  const expected = within(0.001, [0, 1], { allowed: [{ convention: 'half', data: [0.5, 1] }] });

  test('an allowed convention is counted apart and named', () => {
    expect(judgeOne(expected, tensor([0.5, 1]))).toMatchObject({ verdict: 'allowed', reason: 'convention: half' });
  });

  test("PyTorch's own answer passes, and an answer that is neither fails", () => {
    expect(judgeOne(expected, tensor([0, 1])).verdict).toBe('passed');
    expect(judgeOne(expected, tensor([1, 1])).verdict).toBe('failed');
    expect(judgeOne(expected, tensor(['NaN', 1])).verdict).toBe('failed');
  });
});
