import { expect, test } from 'vitest';
import { Progress } from './progress.ts';

/** What is written when so many verdicts come, so many milliseconds apart. */
function written(verdicts: number, apart: number, isTerminal: boolean): string {
  let text = '';
  const progress = new Progress(
    (more) => {
      text += more;
    },
    { isTerminal },
  );
  progress.start(4, 0);
  for (let i = 1; i <= verdicts; i++) progress.step(i === 1, i * apart);
  progress.end();
  return text;
}

test('on a terminal one line is written over, and is gone at the end', () => {
  expect(written(2, 200, true)).toBe('\r1 of 4 judged, 1 wrong\u001b[K\r2 of 4 judged, 1 wrong\u001b[K\r\u001b[K');
});

test('elsewhere a line is written every few seconds', () => {
  expect(written(4, 3000, false)).toBe('2 of 4 judged, 1 wrong\n4 of 4 judged, 1 wrong\n');
});

test('a run that is quick shows none', () => {
  expect(written(4, 1, false)).toBe('');
});
