import { expect, test } from 'vitest';
import { Progress } from './progress.ts';

/** What is written when so many lines are to be shown, so many milliseconds apart. */
function written(lines: number, apart: number, isTerminal: boolean): string {
  let text = '';
  const write = (more: string): void => {
    text += more;
  };
  const progress = new Progress(write, { isTerminal, now: 0 });
  for (let i = 1; i <= lines; i++) progress.show(`${i} done`, i * apart);
  progress.clear();
  return text;
}

test('on a terminal one line is written over, and is gone at the end', () => {
  expect(written(2, 200, true)).toBe('\r1 done\u001b[K\r2 done\u001b[K\r\u001b[K');
});

test('elsewhere a line is written every few seconds', () => {
  expect(written(4, 3000, false)).toBe('2 done\n4 done\n');
});

test('what is quick shows none', () => {
  expect(written(4, 1, false)).toBe('');
});
