import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quote } from './quote.ts';

test('what is short stands as it does in JSON', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => quote(value, 1e9) === JSON.stringify(value)));
});

test('what is large or deep is shown by its beginning, at once', () => {
  let deep: unknown = [];
  for (let i = 0; i < 100_000; i++) deep = [deep];
  expect(quote(deep)).toBe(`${'['.repeat(77)}…`);
  expect(quote('x'.repeat(10_000_000))).toBe(`"${'x'.repeat(76)}…`);
  expect(quote(Array(1_000_000).fill(1))).toHaveLength(78);
  expect(quote({ ['k'.repeat(1000)]: 1 })).toHaveLength(78);
});
