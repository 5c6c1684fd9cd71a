import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { VerdictLine } from '../../spec/index.ts';
import { readCorpus } from '../corpus/read.ts';
import { runSuite } from '../runner/run.ts';
import { connect } from '../wire/client.ts';
import { adapter, everyPath, type Recorded, wordsOf } from './commands-for-tests.ts';
import { miniatureCorpus } from './corpus-for-tests.ts';
import { broken, misses, report } from './expected-for-tests.ts';
import { recordingOf } from './recording-for-tests.ts';
import { reportOf, verdictInShort } from './report-for-tests.ts';

const folder = miniatureCorpus(['float32']);
const recording = recordingOf(folder);
const afterSmoke = '^(?!autograd.first|programs.float)';

const miniature = (behaviour: string, given: Partial<Recorded> = {}): string =>
  adapter(behaviour, { recording, ...given });

describe.concurrent('an adapter that goes wrong at one case is blamed there, in plain words, and goes on: one that', () => {
  const unread = 'elements that cannot be read';
  test.each<[behaviour: string, verdict: string]>([
    ['crashes', 'fault; crash; the adapter crashed (exit code 3)\nThe end of its stderr:\npanic: index out of bounds'],
    ['dies by a signal', 'fault; signal; the adapter was killed by SIGSEGV'],
    ['ends in the middle', 'fault; exit; the adapter ended (exit code 0) with requests unanswered'],
    [
      'ends within a line',
      String.raw`fault; exit; the adapter ended (exit code 0) with requests unanswered; the line it was writing: "{\"jsonrpc\":\"2.0\",\"id\":"`,
    ],
    [
      'prints garbage',
      'fault; garbage; the adapter wrote "tensor([13.])" on stdout, which carries replies only: what it has to say goes to stderr',
    ],
    [
      'writes a bare NaN',
      'fault; garbage; the adapter wrote a bare NaN, which is not JSON: it travels as the string "NaN"',
    ],
    ['answers with a wrong id', 'fault; wrong-id; the adapter answered request 9999, which was never made'],
    ['answers twice', 'fault; wrong-id; the adapter answered request 10 twice'],
    ['answers outside the schema', 'fault; schema; not a valid outcome: the key "observations" is missing'],
    ['answers with an RPC error', 'fault; rpc-error; the adapter answered with RPC error -32603: KeyError: relu'],
    ['floods stderr', 'fault; crash; the adapter crashed (exit code 1)\nThe end of its stderr:\n…the last words'],
    [
      'cuts its base64 short',
      `failed; z: ${unread}: 3 bytes of base64 are no whole number of float32 elements (4 bytes each), not a float32 tensor of shape [3]; and 1 more`,
    ],
    [
      'answers with far too many numbers',
      `failed; z: ${unread}: 100000 elements where the shape asks for 3, not a float32 tensor of shape [3]; and 1 more`,
    ],
  ])('%s', async (behaviour, verdict) => {
    expect(await reportOf(miniature(behaviour), folder, '--no-laws')).toEqual(
      report({
        ...misses('P'),
        counts: `18 passed, 1 ${verdict.startsWith('fault') ? 'fault' : 'failed'}, 1 unsupported`,
        but: { [everyPath]: verdict },
      }),
    );
  });

  test.each<[behaviour: string, more: string]>([
    ['hangs', ''],
    ['stops within a line', String.raw`; the line it was writing: "{\"jsonrpc\":\"2.0\",\"id\":"`],
  ])('%s', async (behaviour, more) => {
    expect(await reportOf(miniature(behaviour), folder, '--no-laws', '--time-limit', '2')).toEqual(
      report({
        ...misses('P'),
        counts: '18 passed, 1 fault, 1 unsupported',
        but: { [everyPath]: `fault; time-out; the adapter gave no answer within 2 s, and was killed${more}` },
      }),
    );
  });
});

describe.concurrent('nothing is held against an adapter that', () => {
  test.each<[behaviour: string, given: Partial<Recorded>]>([
    ['honest', {}],
    ['answers in reverse order', {}],
    ['answers in batches', {}],
    ['is slow to start', {}],
    ['floods stderr', { unlucky: '^nothing' }],
    ['ignores bye', { inFlight: 1 }],
  ])('%s', async (behaviour, given) => {
    expect(await reportOf(miniature(behaviour, given), folder, '--no-laws')).toEqual(report({}));
  });
});

test('an adapter whose numbers lie on the edge of their bounds conforms, and one whose lie just beyond does not', async () => {
  const edge = miniature('honest', { recording: recordingOf(folder, 'on the edge') });
  expect(await reportOf(edge, folder, '--no-laws')).toEqual(report({}));
  const beyond = miniature('honest', { recording: recordingOf(folder, 'beyond the edge') });
  expect(await reportOf(beyond, folder, '--no-laws')).toEqual(
    report({
      ...misses('P, O'),
      counts: '16 passed, 3 relaxed, 1 unsupported',
      but: {
        'pointwise.exp@float32':
          'relaxed; numbers are off by up to 16 times what rounding explains; result[0, 0]: 2.7182843685150146, not 2.7182817459106445 (ideal 2.718281828459045); and 9 more',
        [everyPath]:
          'relaxed; numbers are off by up to 16 times what rounding explains; z[0]: 3.287360668182373, not 3.2873551845550537 (ideal 3.2873552871788423); and 5 more',
        'optimizers.sgd@float32':
          'relaxed; numbers are off by up to 16 times what rounding explains; w[0]: 0.9500008225440979, not 0.949999988079071 (ideal 0.95); and 17 more',
      },
    }),
  );
});

test('an adapter that ends after an answer is blamed at the case that comes next', async () => {
  const command = miniature('ends after an answer', { inFlight: 1, unlucky: 'first.sum' });
  const ended = expect.stringMatching(/^programs\.float@float32: fault; exit; the adapter ended \(exit code 0\)/);
  const expected = report({ ...misses('P'), counts: '18 passed, 1 fault, 1 unsupported' });
  expect(await reportOf(command, folder, '--no-laws')).toEqual({
    ...expected,
    verdicts: expected.verdicts.with(3, ended),
  });
});

test('an adapter that crashes at every third program is blamed at every third', async () => {
  const crash = 'fault; crash; the adapter crashed (exit code 3)';
  const command = miniature('crashes at its third program', { inFlight: 1 });
  expect(await reportOf(command, folder, '--no-laws')).toEqual(
    report({
      ...misses('P, O, S'),
      counts: '13 passed, 6 fault, 1 unsupported',
      but: {
        'programs.float@float32': crash,
        'pointwise.relu@float32': crash,
        'autograd.accumulate.adds@float32': crash,
        'autograd.graph.freed@float32': crash,
        'optimizers.sgd@float32': crash,
        'programs.outcome.error@float32': crash,
      },
    }),
  );
});

test('an adapter that writes a line without end is blamed for it before it fills the memory', async () => {
  const backend = await connect(wordsOf('never ends a line', { recording }), { longestLine: 50_000 });
  const verdicts: VerdictLine[] = [];
  for await (const line of runSuite(backend, readCorpus(join(folder, 'corpus')), { laws: [], seed: 1, runs: 1 }))
    if (line.line === 'verdict') verdicts.push(line);
  await backend.close();
  const fault = 'fault; garbage; the adapter wrote a line of more than 50000 bytes';
  expect(verdicts.map(verdictInShort)).toEqual(report({ but: { [everyPath]: fault } }).verdicts);
});

describe.concurrent('a run is given up, with exit code 2, on an adapter that', () => {
  const timeOut = (limit: string) => `fault; time-out; the adapter gave no answer within ${limit}, and was killed`;

  test('hangs at five cases in a row', async () => {
    const command = miniature('hangs', { inFlight: 1, unlucky: afterSmoke });
    const hanging = ['pointwise.exp', 'pointwise.mul', 'pointwise.relu', 'reductions.sum', 'shapes.narrow'];
    expect(await reportOf(command, folder, '--no-laws', '--time-limit', '1')).toEqual(
      report({
        ...broken('the adapter hung 5 times in a row', '11 of 20'),
        counts: '3 passed, 5 fault, 1 unsupported',
        but: Object.fromEntries(hanging.map((id) => [`${id}@float32`, timeOut('1 s')])),
        until: 9,
      }),
    );
  });

  test.each([
    ['hangs', ''],
    ['waits for more than it takes', '^nothing'],
  ])('%s before any case is right', async (behaviour, unlucky) => {
    const command = miniature(behaviour, { unlucky });
    expect(await reportOf(command, folder, '--no-laws', '--time-limit', '1')).toEqual(
      report({
        ...broken('the adapter hangs before any case is right', '19 of 20'),
        counts: '1 fault',
        but: { 'autograd.first.product@float32': timeOut('1 s') },
        until: 1,
      }),
    );
  });

  test('does not start again', async () => {
    const command = miniature('starts only once', { mark: join(folder, 'started') });
    const { verdicts, ...rest } = await reportOf(command, folder, '--no-laws');
    expect(rest).toEqual({
      ...broken('the adapter cannot be started again', '8 of 20'),
      counts: '9 passed, 2 fault, 1 unsupported',
      unkept: [],
      unclaimed: [],
      problems: [],
    });
    expect(verdicts.slice(-2)).toEqual([
      // how many were in flight depends on how much of what the adapter wrote was read before it ended
      expect.stringMatching(
        /^autograd\.backward\.every-path@float32: fault; crash; the adapter crashed \(exit code 3\); \d programs were in flight, of which this was the first, and it does not start again to run them alone$/,
      ),
      expect.stringMatching(/^autograd\.grad\.none-before@float32: fault; cannot-start; cannot start ".*": .*crashed/),
    ]);
  });

  test.each<[behaviour: string, says: RegExp]>([
    [
      'refuses to start',
      /^error: cannot start ".*": the adapter crashed \(exit code 7\)\nThe end of its stderr:\nno such device$/,
    ],
    ['prints a banner', /^error: cannot start ".*": the adapter wrote "Loading CUDA…" on stdout, which carries/],
    ['speaks another protocol', /^error: cannot start ".*": .* protocol: 2 will not do; expected 1$/],
  ])('%s, before anything is asked', async (behaviour, says) => {
    expect(await reportOf(miniature(behaviour), folder, '--no-laws')).toEqual({
      exit: 2,
      concludes: expect.stringMatching(says),
      counts: '',
      verdicts: [],
      unkept: [],
      unclaimed: [],
      problems: [],
    });
  });
});

test('nothing that an adapter has started lives on after the run', async () => {
  const mark = join(folder, 'beats');
  const command = miniature('leaves a child behind', { mark });
  expect(await reportOf(command, folder, '--no-laws')).toEqual(report({}));
  const beats = readFileSync(mark, 'utf8').length;
  expect(beats).toBeGreaterThan(0);
  await setTimeout(200);
  expect(readFileSync(mark, 'utf8').length - beats).toBeLessThanOrEqual(1); // one may have been on its way
});
