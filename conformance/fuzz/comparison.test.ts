import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import { referenceBackend } from '../backends/reference.ts';
import { program } from '../programs/builder.ts';
import { compare } from './comparison.ts';

const answering = (values: (float: string) => readonly (number | string)[]): Backend => ({
  ...referenceBackend(),
  run: async ({ float }): Promise<Outcome> => ({
    kind: 'values',
    observations: [{ kind: 'tensor', dtype: float, shape: [2], data: [...values(float)] }],
  }),
});

const third = program((p) => {
  p.tensor('x', [1, 2]);
  p.call('y', 'div', { self: 'x', other: 3 });
  p.observe('value', 'y');
});

const run = { program: third, float: 'float32' } as const;
const thirds = [1 / 3, 2 / 3];
const rounded = answering((float) => (float === 'float32' ? thirds.map(Math.fround) : thirds));

describe('an answer', () => {
  test('that is the same to the last bit agrees', async () => {
    expect(await compare({ backend: rounded, oracle: rounded }, run)).toEqual({ kind: 'agrees', compared: 1 });
  });

  test('within the bound agrees', async () => {
    const oneUlp = answering(() => [Math.fround(1 / 3 + 2 ** -25), Math.fround(2 / 3)]);
    expect(await compare({ backend: oneUlp, oracle: rounded }, run)).toEqual({ kind: 'agrees', compared: 1 });
  });

  test('outside the bound differs', async () => {
    const off = answering(() => [0.3333, Math.fround(2 / 3)].map(Math.fround));
    expect(await compare({ backend: off, oracle: rounded }, run)).toMatchObject({
      kind: 'differs',
      difference: { judgement: { verdict: 'failed' } },
    });
  });

  test('is not judged where rounding alone made the oracle leave the finite numbers', async () => {
    const cancelled = answering((float) => (float === 'float32' ? ['Infinity', 1] : thirds));
    expect(await compare({ backend: rounded, oracle: cancelled }, run)).toMatchObject({ kind: 'unjudged' });
  });
});
