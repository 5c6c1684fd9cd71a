/** The spread of several runs, and what may not differ between them. */
import { describe, expect, test } from 'vitest';
import type { Element, Observation, Outcome } from '../../spec/index.ts';
import { tensor, values } from './outcomes-for-tests.ts';
import { decodeRun, spread, Unjudgeable } from './spread.ts';

const spreadOf = (ideal: Outcome, ...runs: Outcome[]) => spread(decodeRun(ideal), runs.map(decodeRun));
const spreadOfNumbers = (ideal: Element, ...moved: Element[]) =>
  spreadOf(values(tensor([ideal])), ...moved.map((value) => values(tensor([value]))))[0];

test('the scale of a number is its farthest distance from the ideal in any run', () => {
  expect(spreadOfNumbers(1, 1.5, 0.75, 1)).toEqual([0.5]);
});

test('where nothing moves there is no scale', () => {
  expect(spreadOfNumbers(1, 1, 1)).toEqual([]);
  expect(spreadOfNumbers('NaN', 'NaN', 'NaN')).toEqual([]);
  expect(spreadOf(values({ kind: 'flag', value: true }), values({ kind: 'flag', value: true }))).toEqual([[]]);
});

test('a number that overflows however it is rounded has no scale', () => {
  expect(spreadOfNumbers(1e39, 'Infinity', 'Infinity')).toEqual([]);
});

describe('rounding may not decide', () => {
  test.each<[string, Element, Element[]]>([
    ['whether a number overflows', 1e38, [1e38, 'Infinity']],
    ['which infinity it is', 1e38, ['-Infinity', 'Infinity']],
    ['whether it is NaN', 'NaN', [1, 2]],
  ])('%s', (_, ideal, moved) => {
    expect(() => spreadOfNumbers(ideal, ...moved)).toThrow(Unjudgeable);
  });

  test('the value of an integer', () => {
    expect(() => spreadOf(values(tensor([1], 'int64')), values(tensor([2], 'int64')))).toThrow('no float');
  });

  test.each<[string, Observation[]]>([
    ['how much is observed', []],
    ['of which kind it is', [{ kind: 'none' }]],
    ['its shape', [tensor([1], 'float64', [])]],
  ])('%s', (_, moved) => {
    expect(() => spreadOf(values(tensor([1])), values(...moved))).toThrow(Unjudgeable);
  });
});

test('a reference that lacks a feature measures nothing', () => {
  expect(() => decodeRun({ kind: 'unsupported', feature: 'hooks' })).toThrow('the reference has no hooks');
});
