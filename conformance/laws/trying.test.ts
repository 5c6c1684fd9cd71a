import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Answer, Backend } from '../backends/backend.ts';
import { referenceBackend } from '../backends/reference.ts';
import { connect } from '../wire/client.ts';
import { laws } from './laws.ts';

const options = { seed: 1, runs: 40 };
const miniature = new URL('../wire/miniatures/adapter.mjs', import.meta.url).pathname;
const mark = join(mkdtempSync(join(tmpdir(), 'gradspec-')), 'asked');
afterAll(() => rmSync(dirname(mark), { recursive: true }));

const lawOf = (id: string) => laws.find((law) => law.id === id)!;

/** The reference, which breaks at one program, and counts what it is asked for and how much of it at once. */
function breakingAt(broken: number, inFlight: number) {
  const reference = referenceBackend();
  const counts = { asked: 0, underWay: 0, most: 0, alone: true };
  const crash: Answer = { kind: 'fault', fault: 'crash', message: 'the adapter crashed' };
  const backend: Backend = {
    ...reference,
    description: { ...reference.description, in_flight: inFlight },
    run: async (run) => {
      const number = counts.asked++;
      counts.most = Math.max(counts.most, ++counts.underWay);
      await new Promise(setImmediate);
      if (number === 0) counts.alone = counts.most === 1;
      counts.underWay--;
      return number === broken ? crash : reference.run(run);
    },
  };
  return { backend, counts };
}

describe('a law', () => {
  test('over an adapter that hangs waits for one program, and says so', async () => {
    const command = [process.execPath, miniature, 'claims to add, notes each program and hangs', '16', mark];
    const backend = await connect(command, { timeLimit: 300 });
    const found = await lawOf('pointwise.add.gradient-check').run(backend, options);
    await backend.close();
    expect(found).toMatchObject({ verdict: 'fault', fault: 'time-out', compared: 0 });
    expect(found.reason).toMatch(/no answer within 0.3 s/);
    expect(readFileSync(mark, 'utf8')).toBe('asked ');
  });

  test.each(['pointwise.exp.gradient-check', 'pointwise.exp.in-place'])(
    '%s asks for one program alone at first, then for as many at once as the adapter takes',
    async (id) => {
      const { backend, counts } = breakingAt(-1, 3);
      expect(await lawOf(id).run(backend, options)).toMatchObject({ verdict: 'passed' });
      expect(counts).toMatchObject({ alone: true, most: 3 });
    },
  );

  test('over an adapter that is slow ends when its time is over, and says how often it was tried', async () => {
    const reference = referenceBackend();
    const slow: Backend = {
      ...reference,
      run: async (run) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        return reference.run(run);
      },
    };
    const law = lawOf('autograd.law.selecting');
    const some = await law.run(slow, { ...options, timeLimit: 200 });
    expect(some).toMatchObject({ verdict: 'passed', compared: expect.any(Number) });
    expect(some.compared).toBeGreaterThan(0);
    expect(some.reason).toMatch(/trials were left out: the time of the law was over/);
    const none = await law.run(slow, { ...options, timeLimit: -1 });
    expect(none).toMatchObject({ verdict: 'fault', fault: 'time-out', compared: 0 });
  });

  test.each([0, 1, 20])('asks for nothing more once program %i has broken the adapter', async (broken) => {
    const { backend, counts } = breakingAt(broken, 4);
    const found = await lawOf('pointwise.exp.gradient-check').run(backend, options);
    expect(found).toMatchObject({ verdict: 'fault', fault: 'crash', reason: 'the adapter crashed' });
    expect(counts.asked).toBeGreaterThan(broken);
    expect(counts.asked).toBeLessThanOrEqual(broken + 4);
  });
});
