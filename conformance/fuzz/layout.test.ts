import { expect, test } from 'vitest';
import { placesOf } from '../programs/layout.ts';
import { areDisjoint, repeatsIn } from './layout.ts';

test('elements share a place where a dim repeats them, and where windows overlap', () => {
  expect(repeatsIn([2, 3], { strides: [0, 1], offset: 0 })).toBe('expanded');
  expect(repeatsIn([2, 3], { strides: [1, 1], offset: 0 })).toBe('windows');
  expect(repeatsIn([2, 3], { strides: [1, 2], offset: 0 })).toBe(false);
});

test('rows of a tensor have no place in common', () => {
  expect(areDisjoint(placesOf([3], { strides: [1], offset: 0 }), placesOf([3], { strides: [1], offset: 3 }))).toBe(
    true,
  );
  expect(areDisjoint(placesOf([3], { strides: [1], offset: 0 }), placesOf([3], { strides: [1], offset: 2 }))).toBe(
    false,
  );
});
