import { expect, test } from 'vitest';
import { matcher } from './pattern.ts';

test.each([
  ['in-place', 'in-place.view-of-leaf.raises', true],
  ['in-place.view-of-leaf', 'in-place.view-of-leaf.raises', true],
  ['in-place.view-of-leaf.raises', 'in-place.view-of-leaf.raises@float32', true],
  ['in-place.*.raises', 'in-place.view-of-leaf.raises', true],
  ['*@float32', 'in-place.view-of-leaf.raises@float32', true],
  ['*leaf*', 'in-place.view-of-leaf.raises', true],
  ['in-place', 'in-places.view', false],
  ['view-of-leaf', 'in-place.view-of-leaf.raises', false],
  ['in-place.view', 'in-place.view-of-leaf.raises', false],
  ['*@float64', 'in-place.view-of-leaf.raises@float32', false],
  ['a.b', 'aXb', false],
  ['(', 'in-place.view', false],
])('the pattern %s and the id %s: %s', (pattern, id, matches) => {
  expect(matcher(pattern)(id)).toBe(matches);
});

test('no pattern means every id', () => {
  expect(matcher(undefined)('anything.at-all')).toBe(true);
});
