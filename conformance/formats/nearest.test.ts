import { expect, test } from 'vitest';
import { nearest, suggestion } from './nearest.ts';

test('the nearest word is the one with the fewest edits, if it can have been meant', () => {
  expect(nearest('sigmod', ['sin', 'sigmoid', 'softmax'])).toBe('sigmoid');
  expect(nearest('KeepDims', ['keepdim', 'dim'])).toBe('keepdim');
  expect(nearest('conv2d', ['sin', 'exp'])).toBeUndefined();
  expect(nearest('x', ['y', 'z'])).toBeUndefined();
});

test('where nothing is near, a few words are all told, and many are not', () => {
  expect(suggestion('q', ['a', 'b'])).toBe('; there is "a", "b"');
  expect(
    suggestion(
      'q',
      Array.from({ length: 40 }, (_, i) => `w${i}`),
    ),
  ).toBe('');
});
