import { beforeAll, describe, expect, test } from 'vitest';
import { buildIfStale } from '../build/built-for-tests.ts';
import { engine } from './commands-for-tests.ts';
import { miniatureCorpus } from './corpus-for-tests.ts';
import { broken, type Expected, misses, report } from './expected-for-tests.ts';
import { reportOf } from './report-for-tests.ts';

const folder = miniatureCorpus(['float32']);

beforeAll(buildIfStale);

/** None of the smoke cases is right. */
const nothingRight = {
  ...broken('none of the cases that every adapter must pass is right', '16 of 20'),
  counts: '3 failed, 1 unsupported',
  until: 4,
};

const relu = 'fault; rpc-error; the adapter answered with RPC error -32603: TypeError: relu is not a function';

const reports: Readonly<Record<string, Expected>> = {
  'is perfect': {},
  'rounds to the edge of its freedom': {},
  'rounds beyond its freedom': {
    ...misses('P, O'),
    counts: '17 passed, 2 relaxed, 1 unsupported',
    but: {
      'pointwise.exp':
        'relaxed; numbers are off by up to 16 times what rounding explains; result[0, 0]: 2.718278646469116, not 2.7182817459106445 (ideal 2.718281828459045); and 9 more',
      'optimizers.sgd':
        'relaxed; numbers are off by up to 16 times what rounding explains; w[0]: 0.9499990344047546, not 0.949999988079071 (ideal 0.95); and 2 more',
    },
  },
  'takes another convention at a kink': {
    counts: '18 passed, 1 allowed, 1 unsupported',
    but: { 'pointwise.relu-at-zero': 'allowed; convention: relu at 0: derivative 1' },
  },

  'gives zero for every number': {
    ...nothingRight,
    but: {
      'autograd.first.product': 'failed; z: 0, not -6; and 2 more',
      'autograd.first.sum': 'failed; y: 0, not 6; and 3 more',
      'programs.float': 'failed; x[0, 0]: 0, not 1.5; and 7 more',
    },
  },
  'gives NaN for every number': {
    ...nothingRight,
    but: {
      'autograd.first.product': 'failed; z: NaN, not -6; and 2 more',
      'autograd.first.sum': 'failed; y: NaN, not 6; and 3 more',
      'programs.float': 'failed; x[0, 0]: NaN, not 1.5; and 7 more',
    },
  },
  'computes in float64 whatever it is asked': {
    ...nothingRight,
    but: {
      'autograd.first.product': 'failed; z.dtype: float64, not float32; and 2 more',
      'autograd.first.sum': 'failed; y.dtype: float64, not float32; and 1 more',
      'programs.float': 'failed; x.dtype: "float64", not "float32"; and 3 more',
    },
  },
  'raises at every op': {
    ...nothingRight,
    but: {
      'autograd.first.product': 'failed; the program: raises uncategorised at step 2, not runs to its end',
      'autograd.first.sum': 'failed; the program: raises uncategorised at step 1, not runs to its end',
      'programs.float': 'failed; the program: raises uncategorised at step 4, not runs to its end',
    },
  },

  'forgets to accumulate': {
    ...misses('S'),
    counts: '17 passed, 2 failed, 1 unsupported',
    but: {
      'autograd.accumulate.adds': 'failed; x.grad[0]: 10, not 12; and 1 more',
      'autograd.graph.freed': 'failed; x.grad: None, not a float32 tensor of shape [2]',
    },
  },
  'accumulates where it must replace': {
    ...misses('O'),
    counts: '18 passed, 1 failed, 1 unsupported',
    but: {
      'optimizers.sgd': 'failed; w[0]: 0.800000011920929, not 0.8499999642372131 (ideal 0.85); and 11 more',
    },
  },
  'has None where zeros belong': {
    ...misses('P'),
    counts: '18 passed, 1 failed, 1 unsupported',
    but: { 'autograd.grad.zeros-not-none': 'failed; x.grad: None, not a float32 tensor of shape [2]' },
  },
  'has zeros where None belongs': {
    ...misses('S'),
    counts: '17 passed, 2 failed, 1 unsupported',
    but: {
      'autograd.grad.none-before': 'failed; x.grad: a float32 tensor of shape [2], not None; and 1 more',
      'optimizers.zero-grad.none': 'failed; w.grad: a float32 tensor of shape [3], not None',
    },
  },
  'gives a number as a list of one': {
    ...misses('P'),
    counts: '16 passed, 3 failed, 1 unsupported',
    but: {
      'autograd.first.product': 'failed; z.shape: [1], not []; and 2 more',
      'autograd.first.sum': 'failed; y.shape: [1], not []',
      'reductions.sum': 'failed; result.shape: [1], not []',
    },
  },
  'says nothing of attempts': {
    ...misses('S'),
    counts: '17 passed, 2 failed, 1 unsupported',
    but: {
      'autograd.graph.freed':
        'failed; attempt: a float32 tensor of shape [2], not raises backward-twice at step 4.0; and 2 more',
      'in-place.leaf.raises':
        'failed; attempt: a float32 tensor of shape [2], not raises leaf-in-place at step 2.0; and 5 more',
    },
  },

  'has a wrong op': {
    ...misses('P'),
    counts: '17 passed, 1 failed, 1 unsupported, 1 blocked',
    but: {
      'pointwise.exp':
        'failed; result[0, 0]: 3.7182817459106445, not 2.7182817459106445 (ideal 2.718281828459045); and 9 more',
      'autograd.backward.every-path':
        'blocked; by pointwise.exp@float32; z[0]: 4.128826141357422, not 3.2873551845550537 (ideal 3.2873552871788423); and 5 more',
    },
  },
  'detaches views': {
    ...misses('P, S'),
    counts: '16 passed, 2 failed, 1 unsupported, 1 blocked',
    but: {
      'shapes.narrow': 'failed; the program: raises no-grad-path at step 3, not runs to its end',
      'autograd.grad.zeros-not-none': 'failed; w.grad: None, not a float32 tensor of shape [2, 2]',
      'in-place.view.sibling':
        'blocked; by shapes.narrow@float32; the program: raises no-grad-path at step 8, not runs to its end',
    },
  },

  'lets leaves be written': {
    ...misses('S'),
    counts: '18 passed, 1 failed, 1 unsupported',
    but: { 'in-place.leaf.raises': 'failed; attempt: completes, not raises leaf-in-place at step 2.0; and 6 more' },
  },
  'raises in a wrong category': {
    ...misses('S'),
    counts: '16 passed, 3 failed, 1 unsupported',
    but: {
      'autograd.graph.freed':
        'failed; attempt: raises shape-mismatch at step 4.0, not raises backward-twice at step 4.0; and 1 more',
      'in-place.leaf.raises':
        'failed; attempt: raises shape-mismatch at step 2.0, not raises leaf-in-place at step 2.0; and 4 more',
      'programs.outcome.error':
        'failed; the program: raises shape-mismatch at step 2.2, not raises no-grad-path at step 2.2',
    },
  },
  'knows no categories': {
    counts: '16 passed, 3 uncategorised, 1 unsupported',
    but: {
      'autograd.graph.freed':
        'uncategorised; attempt: raises uncategorised at step 4.0, not raises backward-twice at step 4.0; and 1 more',
      'in-place.leaf.raises':
        'uncategorised; attempt: raises uncategorised at step 2.0, not raises leaf-in-place at step 2.0; and 4 more',
      'programs.outcome.error':
        'uncategorised; the program: raises uncategorised at step 2.2, not raises no-grad-path at step 2.2',
    },
  },
  'crashes where it should raise': {
    ...misses('S'),
    counts: '16 passed, 3 fault, 1 unsupported',
    but: {
      'autograd.graph.freed': 'fault; crash; the adapter crashed (exit code 3)',
      'in-place.leaf.raises': 'fault; crash; the adapter crashed (exit code 3)',
      'programs.outcome.error': 'fault; crash; the adapter crashed (exit code 3)',
    },
  },
  'throws what has no category': {
    ...misses('P'),
    counts: '17 passed, 2 fault, 1 unsupported',
    but: {
      'pointwise.relu': relu,
      'pointwise.relu-at-zero': relu,
    },
  },

  'claims a level that it has nothing of': {
    ...misses('O, S'),
    counts: '17 passed, 2 failed, 1 unsupported',
    but: {
      'optimizers.sgd': 'failed; unsupported, but it is core to the level that is claimed: no optimizer SGD',
      'optimizers.zero-grad.none': 'failed; unsupported, but it is core to the level that is claimed: no optimizer SGD',
    },
  },
  'does without a core case': {
    ...misses('S'),
    counts: '18 passed, 1 failed, 1 unsupported',
    but: {
      'autograd.graph.freed':
        'failed; unsupported, but it is core to the level that is claimed: there is no grad() yet',
    },
    unkept: [{ claim: 'feature grad', cases: 1, reason: 'there is no grad() yet' }],
  },
  'declares an op that it has not': {
    exit: 1,
    concludes: 'It does not conform: it claims P, O, S, and does not keep what it says it has.',
    counts: '17 passed, 3 unsupported',
    but: {
      'shapes.narrow': 'unsupported; narrow is planned for next year',
      'in-place.view.sibling': 'unsupported; narrow is planned for next year',
    },
    unkept: [{ claim: 'op narrow', cases: 2, reason: 'narrow is planned for next year' }],
  },
  'has an op that it does not declare': {
    counts: '17 passed, 3 unsupported',
    but: { 'shapes.narrow': 'unsupported; no op narrow', 'in-place.view.sibling': 'unsupported; no op narrow' },
    unclaimed: ['op narrow'],
  },
};

test('an engine that keeps something of one program for the next is found by the law about it, and may not be by fixtures', async () => {
  const leaky = engine('stays without gradients after an error');
  expect(await reportOf(leaky, folder, '--no-laws')).toEqual(report({}));
  expect(await reportOf(leaky, folder, '--filter', 'protocol.run.hermetic.sessions', '--runs', '1')).toEqual({
    exit: 1,
    concludes: 'It does not conform: it claims S, and misses S.',
    counts: '1 failed',
    verdicts: [
      'protocol.run.hermetic.sessions: failed; the program: raises no-grad-path at step 4, not runs to its end',
    ],
    unkept: [],
    unclaimed: [],
    problems: [],
  });
});

describe.concurrent('an engine that', () => {
  test.each(Object.entries(reports))('%s gets its report', async (fault, expected) => {
    expect(await reportOf(engine(fault), folder, '--no-laws')).toEqual(report(expected));
  });
});
