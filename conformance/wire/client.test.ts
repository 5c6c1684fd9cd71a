import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { FaultKind, Program, Step } from '../../spec/index.ts';
import type { Answer, Backend } from '../backends/backend.ts';
import { connect } from './client.ts';
import { AdapterError } from './faults.ts';
import type { WireOptions } from './wire-options.ts';

const script = new URL('./miniatures/adapter.mjs', import.meta.url).pathname;
const mark = join(mkdtempSync(join(tmpdir(), 'gradspec-')), 'started');
const open: Backend[] = [];

afterEach(async () => {
  rmSync(mark, { force: true });
  for (const backend of open.splice(0)) await backend.close();
});

async function start(behaviour: string, inFlight = 1, options: Partial<WireOptions> = {}): Promise<Backend> {
  const command = [process.execPath, script, behaviour, String(inFlight), mark];
  const backend = await connect(command, options);
  open.push(backend);
  return backend;
}

/** A program whose answer is its number; 13 is the one at which a miniature misbehaves. */
function programOf(number: number): Program {
  const tensor: Step = { do: 'tensor', out: 'x', dtype: 'float', shape: [1], data: [number], requires_grad: false };
  return { version: 1, steps: [tensor, { do: 'observe', what: 'value', of: 'x' }] };
}

const runAll = (backend: Backend, numbers: readonly number[]): Promise<Answer[]> =>
  Promise.all(numbers.map((number) => backend.run({ program: programOf(number), float: 'float32' })));

/** What came back, in short: the number a program was about, or the kind of fault. */
const inShort = (answer: Answer): unknown => {
  if (answer.kind === 'fault') return answer.fault;
  return answer.kind === 'values' && answer.observations[0]?.kind === 'tensor' ? answer.observations[0].data : answer;
};

const numbers = [11, 12, 13, 14, 15, 16];

describe.each([1, 4])('with %i programs in flight', (inFlight) => {
  test.each<[behaviour: string, fault: FaultKind, says: RegExp]>([
    ['crashes', 'crash', /crashed \(exit code 3\)/],
    ['dies by a signal', 'signal', /killed by SIGSEGV/],
    ['ends in the middle', 'exit', /ended \(exit code 0\) with requests unanswered/],
    ['hangs', 'time-out', /no answer within 1 s/],
    ['prints garbage', 'garbage', /wrote "tensor\(\[13\.\]\)" on stdout, which carries replies only/],
    ['writes a bare NaN', 'garbage', /bare NaN, which is not JSON: it travels as the string "NaN"/],
    ['answers with a wrong id', 'wrong-id', /answered request 9999, which was never made/],
    ['answers twice', 'wrong-id', /answered request \d twice/],
    ['answers outside the schema', 'schema', /observations/],
    ['answers with a field of its own', 'schema', /took/],
    ['answers without jsonrpc', 'schema', /jsonrpc/],
    ['answers with an RPC error', 'rpc-error', /with RPC error -32603: KeyError: relu/],
    ['stops within a line', 'time-out', /the line it was writing: "\{\\"jsonrpc/],
    ['ends within a line', 'exit', /the line it was writing: "\{\\"jsonrpc/],
    ['floods stderr', 'crash', /exit code 1/],
  ])(
    'an adapter that %s is at fault (%s) in that program alone, and the others are answered',
    async (behaviour, fault, says) => {
      const backend = await start(behaviour, inFlight, fault === 'time-out' ? { timeLimit: 1000 } : {});
      const answers = await runAll(backend, numbers);
      expect(answers.map(inShort)).toEqual([[11], [12], fault, [14], [15], [16]]);
      expect(answers[2]).toMatchObject({ message: expect.stringMatching(says) });
    },
  );
});

test('a fault quotes the end of what the adapter wrote to stderr, however much it wrote', async () => {
  const [crashed] = await runAll(await start('crashes'), [13]);
  expect(crashed).toMatchObject({ stderr: 'panic: index out of bounds' });
  const [flooded] = await runAll(await start('floods stderr'), [13]);
  expect(flooded).toMatchObject({ stderr: expect.stringMatching(/^….*the last words$/s) });
});

test('a line that never ends is garbage, and is not collected for ever', async () => {
  const backend = await start('never ends a line', 1, { longestLine: 50_000 });
  const answers = await runAll(backend, [12, 13, 14]);
  expect(answers.map(inShort)).toEqual([[12], 'garbage', [14]]);
  expect(answers[1]).toMatchObject({ message: 'the adapter wrote a line of more than 50000 bytes' });
});

test.each(['answers in reverse order', 'answers in batches', 'is slow to start', 'honest'])(
  'an adapter that %s is at no fault',
  async (behaviour) => {
    const backend = await start(behaviour, 4);
    expect(backend.description.name).toBe(`miniature ${behaviour}`);
    expect((await runAll(backend, numbers)).map(inShort)).toEqual(numbers.map((number) => [number]));
  },
);

test('no more programs are in flight than the adapter takes', async () => {
  const backend = await start('takes two at once', 2);
  expect((await runAll(backend, numbers)).map(inShort)).toEqual(numbers.map((number) => [number]));
});

test('an adapter is told bye and left to end by itself; one that does not end is killed', async () => {
  const backend = await connect([process.execPath, script, 'notes bye', '1', mark]);
  await backend.close();
  expect(readFileSync(mark, 'utf8')).toBe('bye');
  const stubborn = await connect([process.execPath, script, 'ignores bye'], { endLimit: 50 });
  await stubborn.close();
});

test('programs that are asked for later, one by one, are answered too', async () => {
  const backend = await start('crashes', 4);
  for (const number of [11, 13, 14, 13, 15]) {
    const [answer] = await runAll(backend, [number]);
    expect(inShort(answer!)).toEqual(number === 13 ? 'crash' : [number]);
  }
});

test('a crash that no program repeats when they run singly is blamed on the oldest of those in flight, and says so', async () => {
  const answers = await runAll(await start('crashes at its third program', 3), [1, 2, 3]);
  expect(answers.map(inShort)).toEqual([[1], [2], 'crash']);
  const together = await runAll(await start('crashes before it answers three', 3), [1, 2, 3]);
  expect(together.map(inShort)).toEqual(['crash', [2], [3]]);
  expect(together[0]).toMatchObject({ message: expect.stringContaining('none of them repeats it alone') });
});

test('programs that are slow together, but not when they are run singly, are at no fault', async () => {
  const answers = await runAll(await start('is slow in batches', 3, { timeLimit: 1000 }), [1, 2, 3]);
  expect(answers.map(inShort)).toEqual([[1], [2], [3]]);
});

test('what a hanging adapter has started is killed with it', async () => {
  const [answer] = await runAll(await start('hangs and leaves a child behind', 1, { timeLimit: 2500 }), [13]);
  expect(answer).toMatchObject({ fault: 'time-out' });
  const beats = readFileSync(mark, 'utf8').length;
  expect(beats).toBeGreaterThan(0);
  await setTimeout(200);
  expect(readFileSync(mark, 'utf8').length - beats).toBeLessThanOrEqual(1); // one may have been on its way
});

describe('an adapter that cannot be talked to', () => {
  test.each<[behaviour: string, says: RegExp]>([
    [
      'refuses to start',
      /^cannot start ".*": the adapter crashed \(exit code 7\)\nThe end of its stderr:\nno such device$/,
    ],
    ['never says hello', /no answer within 1\.5 s/],
    ['prints a banner', /wrote "Loading CUDA…" on stdout/],
    ['lies about its schema', /levels/],
    ['has a field of its own', /colour/],
    ['speaks another protocol', /protocol/],
  ])('because it %s is refused with the reason', async (behaviour, says) => {
    const failed = start(behaviour, 1, { startLimit: behaviour === 'never says hello' ? 1500 : 60_000 });
    await expect(failed).rejects.toThrow(says);
    await expect(failed).rejects.toBeInstanceOf(AdapterError);
    await expect(failed).rejects.toMatchObject({ fault: { fault: 'cannot-start' } });
  });

  test('because there is no such command is refused with the reason', async () => {
    await expect(connect(['no-such-command-anywhere', 'x'])).rejects.toThrow(
      'cannot start "no-such-command-anywhere x": there is no such command',
    );
  });
});

test('an adapter that does not start again is given up, and every program that is left gets that as its answer', async () => {
  const backend = await start('starts only once', 1, { starts: 2 });
  const answers = await runAll(backend, [12, 13, 14, 15]);
  expect(answers.map(inShort)).toEqual([[12], 'crash', 'cannot-start', 'cannot-start']);
  expect((await runAll(backend, [16])).map(inShort)).toEqual(['cannot-start']);
});

test('an adapter that ends though nothing asks it to is at fault in the program that comes next, and in no other', async () => {
  const backend = await start('ends after an answer');
  const answers = await runAll(backend, [12, 13]);
  await setTimeout(500); // whether or not it is seen to have ended comes to the same
  answers.push(...(await runAll(backend, [14, 15])));
  expect(answers.map(inShort)).toEqual([[12], [13], 'exit', [15]]);
});

test('closing does not wait for a program that hangs', async () => {
  const backend = await start('hangs', 1, { timeLimit: 60_000 });
  const answers = runAll(backend, [13, 14]);
  await backend.close();
  expect((await answers).map(inShort)).toEqual(['internal', 'internal']);
});
