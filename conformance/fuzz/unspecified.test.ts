import { expect, test } from 'vitest';
import { type Clause, clauses } from '../../spec/index.ts';
import { leftOut, unseen } from './unspecified.ts';

const unspecified = Object.entries<Clause>(clauses).flatMap(([id, { keyword }]) =>
  keyword === 'UNSPECIFIED' ? [id] : [],
);

test('what the spec leaves to the library is left out of random programs, or cannot be seen in them', () => {
  const named = [...leftOut.flatMap(({ clause }) => (clause === undefined ? [] : [clause])), ...unseen];
  expect([...new Set(named)].sort()).toEqual(unspecified.sort());
});

test('nothing is left out twice', () => {
  expect(new Set(leftOut.map(({ what }) => what)).size).toBe(leftOut.length);
});
