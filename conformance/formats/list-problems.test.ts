import { expect, test } from 'vitest';
import { listProblems } from './list-problems.ts';

test('one problem stands on the line of the heading, several below it', () => {
  expect(listProblems('wrong', ['a'])).toBe('wrong: a');
  expect(listProblems('wrong', ['a', 'b'])).toBe('wrong:\n  a\n  b');
});

test('of many problems, and of long ones, the first are told, and how many more there are', () => {
  const many = Array.from({ length: 20 }, (_, i) => `p${i}`);
  expect(listProblems('wrong', many).split('\n')).toHaveLength(10);
  expect(listProblems('wrong', many)).toContain('… and 12 more');
  expect(listProblems('wrong', Array(5).fill('x'.repeat(700)))).toHaveLength(
    1400 + 'wrong:\n  \n  \n  … and 3 more'.length,
  );
});
