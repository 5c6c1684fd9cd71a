/** A short form of `npm run mutated-input`, and what it would find. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { inputKinds } from './real-inputs.ts';
import { isInTime } from './tally.ts';
import { type Trial, tryingIn } from './try-input.ts';
import { complaintAbout } from './verdict.ts';

const seed = 1;
const count = 1050;

test(`${count} mutated inputs of seed ${seed} are each let in or refused in clear words`, {
  timeout: 240_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gradspec-mutated-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const tryInput = await tryingIn(folder, seed);
  const trials: Trial[] = [];
  for (let index = 0; index < count; index++) trials.push(await tryInput(index));
  expect(trials.filter(({ came }) => came === 'complaint')).toEqual([]);
  expect(trials.filter((trial) => !isInTime({ ...trial, cpuMs: trial.cpuMs / 2 }))).toEqual([]); // a busy machine counts more
  for (const kind of inputKinds)
    for (const came of ['accepted', 'refused'])
      expect(
        trials.filter((trial) => trial.kind === kind && trial.came === came).length,
        `${kind} ${came}`,
      ).toBeGreaterThan(5);
});

test.each<[message: string, complaint: string]>([
  ['', 'says nothing'],
  ['x: '.repeat(1000), 'says it in 3000 characters'],
  ['step 3: cannot read\n    at call (run.js:3:4)', 'shows where in the code'],
  ['step 3: undefined will not do', 'speaks of the code'],
  ['wrong', 'does not say where'],
])('%j %s', (message, complaint) => {
  expect(complaintAbout(message)).toBe(complaint);
});

test('a message with its place is clear', () => {
  expect(complaintAbout('not a valid program: step 0 (bind): the key "out" is missing')).toBeUndefined();
});
