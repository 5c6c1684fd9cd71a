/** What is expected of a run, from what a source gave. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExpectedTensor, FloatDtype } from '../../spec/index.ts';
import type { Run } from '../backends/backend.ts';
import { runReference } from '../backends/reference.ts';
import { type ProgramBuilder, program } from '../programs/builder.ts';
import { expectFrom, roundedUp } from './expect.ts';
import { judge } from './judge.ts';
import { tensor, values } from './outcomes-for-tests.ts';
import { errorScale } from './scale.ts';

const runOf = (float: FloatDtype, author: (p: ProgramBuilder) => void): Run => ({ program: program(author), float });

const expectedOf = (run: Run) => expectFrom(run, runReference(run)).observations[0] as ExpectedTensor;

const thirds = (p: ProgramBuilder) => {
  p.tensor('x', [1, 3]);
  p.call('y', 'div', { self: 'x', other: 3 });
  p.observe('value', 'y');
};

test('an element that cannot be rounded has scale 0 among others that can', () => {
  const { scale } = expectedOf(runOf('float64', thirds));
  expect(scale).toEqual([5.56e-17, 0]);
});

test('at float64 the source is its own ideal, and not the reference', () => {
  const run = runOf('float64', thirds);
  const next = 1 / 3 + 2 ** -54;
  const expected = expectFrom(run, values(tensor([next, 1])));
  expect(expected.observations[0]).not.toHaveProperty('ideal');
  expect(judge(expected, runReference(run), run.program)).toMatchObject({
    verdict: 'passed',
    distance: expect.closeTo(0.25),
  });
});

test('the same source and seed give the same scale, to the last digit', () => {
  const run = runOf('float32', thirds);
  expect(errorScale(run)).toEqual(errorScale(run));
});

test('a Python scalar that is no float32 is rounded to one at float32: its error is in the scale', () => {
  const run = runOf('float32', (p) => {
    p.tensor('x', [1, 2]);
    p.inPlace('fill', { self: 'x' }, { value: 0.1 });
    p.observe('value', 'x');
  });
  const { data, ideal, scale } = expectedOf(run);
  expect(data).toEqual([Math.fround(0.1), Math.fround(0.1)]);
  expect(ideal).toEqual([0.1, 0.1]);
  expect((scale as number[])[0]).toBeGreaterThanOrEqual(Math.fround(0.1) - 0.1);
});

test('where float32 overflows the expectation is its infinity, exactly', () => {
  const run = runOf('float32', (p) => {
    p.tensor('x', [1e30, 1].map(Math.fround));
    p.call('y', 'mul', { self: 'x', other: 'x' });
    p.observe('value', 'y');
  });
  const { data, ideal, scale } = expectedOf(run);
  expect(data).toEqual(['Infinity', 1]);
  expect({ ideal, scale }).toEqual({ ideal: undefined, scale: undefined });
});

test('a source that disagrees with the reference about shapes is believed, exactly', () => {
  const run = runOf('float64', thirds);
  const other = values(tensor([1, 2, 3]));
  expect(expectFrom(run, other)).toEqual(other);
  expect(judge(expectFrom(run, other), runReference(run), run.program).verdict).toBe('failed');
});

test('a program that names its float dtypes is its own ideal, at the precision of each', () => {
  const run = runOf('float32', (p) => {
    p.tensor('x', [1, 3], { dtype: 'float32' });
    p.tensor('z', [1, 3], { dtype: 'float64' });
    p.call('y', 'div', { self: 'x', other: 3 });
    p.call('w', 'div', { self: 'z', other: 3 });
    p.observe('value', 'y');
    p.observe('value', 'w');
  });
  const [single, double] = expectFrom(run, runReference(run)).observations as ExpectedTensor[];
  expect(single!.ideal).toBeUndefined();
  expect((single!.scale as number[])[0]).toBeGreaterThan(1e-9);
  expect((double!.scale as number[])[0]).toBeLessThan(1e-15);
});

test('a source without an outcome cannot be expected', () => {
  const run = runOf('float64', thirds);
  expect(() => expectFrom(run, { kind: 'unsupported', feature: 'op:div' })).toThrow('the source has no op:div');
});

describe('scales are stored rounded up to three digits', () => {
  test.each([
    [0, 0],
    [1, 1],
    [1.2341, 1.24],
    [9.991, 10],
    [1.23e-20, 1.23e-20],
    [5e-324, 5e-324],
  ])('%d as %d', (value, stored) => {
    expect(roundedUp(value)).toBe(stored);
  });

  test('never down, and by less than one in a hundred', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (value) => {
        expect(roundedUp(value)).toBeGreaterThanOrEqual(value);
        expect(roundedUp(value)).toBeLessThanOrEqual(value * 1.0101);
      }),
    );
  });
});
