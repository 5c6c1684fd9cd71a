import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { buildIfStale } from '../build/built-for-tests.ts';

const script = fileURLToPath(new URL('memory.mjs', import.meta.url));

beforeAll(buildIfStale);

test('a run holds no more memory after 12,000 cases, right, wrong and refused, than after 4,000', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', script, '4000', '12000']);
  const [early, late] = JSON.parse(stdout) as [number, number];
  expect((late - early) / 8_000).toBeLessThan(32); // bytes for each case, fewer than a line for any of them takes
});
