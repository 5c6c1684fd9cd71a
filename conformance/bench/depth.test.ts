import { beforeAll, expect, test } from 'vitest';
import { buildIfStale } from '../build/built-for-tests.ts';
import { depthBlock, depths } from './depth.ts';

beforeAll(buildIfStale, 120_000);

test('a chain of a million operations runs forward and back on the heap that Node gives any process', () => {
  const { short, long } = depths(1);
  expect([short > 0, long > 0]).toEqual([true, true]);
}, 180_000);

test('depth is told as a ratio', () => {
  expect(depthBlock({ short: 2_000, long: 2_200 }).split('\n')).toEqual([
    'depth: a chain forward, backward and released, in the reference',
    '    100,000 products  2000 ns each',
    '  1,000,000 products  2200 ns each, 1.10×',
    '',
  ]);
});
