/** The comparator on outcomes written by hand: each kind of difference, and what must not count as one. */
import { describe, expect, test } from 'vitest';
import type { Observation, Outcome, Program } from '../../spec/index.ts';
import { judge } from './judge.ts';
import { expectValues, judgeOne, observingX, tensor, values } from './outcomes-for-tests.ts';

describe('answers that are no outcome', () => {
  test('a fault is never judged, whatever was expected', () => {
    const crash = { kind: 'fault', fault: 'crash', message: 'exit code 3' } as const;
    const error = { kind: 'error', category: 'shape-mismatch', step: '0', observations: [] } as const;
    expect(judge({ ...error, observations: [] }, crash, observingX)).toMatchObject({ verdict: 'fault', compared: 0 });
  });

  test('unsupported is never judged, and says why', () => {
    const answer = { kind: 'unsupported', feature: 'op:max', reason: 'no max' } as const;
    expect(judge(expectValues(tensor([1])), answer, observingX)).toMatchObject({
      verdict: 'unsupported',
      reason: 'no max',
      compared: 0,
    });
  });

  test('an answer of unknown kind fails', () => {
    const answer = { kind: 'success' } as unknown as Outcome;
    expect(judge(expectValues(tensor([1])), answer, observingX).verdict).toBe('failed');
  });

  test('an outcome in which nothing was compared fails', () => {
    expect(judge(expectValues(), values(), observingX)).toMatchObject({
      verdict: 'failed',
      reason: 'nothing was compared',
    });
  });
});

describe('how the program ended', () => {
  const raised = { kind: 'error', category: 'leaf-in-place', step: '1', observations: [] } as const;
  const expected = { ...raised, observations: [] };

  test('the expected error, with any message, passes', () => {
    const answer: Outcome = { ...expected, message: 'in words of its own' };
    expect(judge(expected, answer, observingX)).toMatchObject({ verdict: 'passed', compared: 1 });
  });

  test('running on where an error was expected fails at the step that should have raised', () => {
    const { verdict, differences } = judge(expected, values(tensor([1, 2])), observingX);
    expect(verdict).toBe('failed');
    expect(differences).toEqual([
      {
        where: 'the program',
        step: '1',
        expected: 'raises leaf-in-place at step 1',
        actual: 'runs to its end',
      },
    ]);
  });

  test('an error where none was expected fails and carries the message', () => {
    const answer: Outcome = { ...expected, message: 'no' };
    expect(judge(expectValues(tensor([1, 2])), answer, observingX).differences[0]).toMatchObject({
      step: '1',
      expected: 'runs to its end',
      actual: 'raises leaf-in-place at step 1 (no)',
    });
  });

  test('another category fails, and so does another step', () => {
    expect(judge(expected, { ...expected, category: 'invalid-grad' }, observingX).verdict).toBe('failed');
    expect(judge(expected, { ...expected, step: '2' }, observingX).verdict).toBe('failed');
  });

  test('an error of no category at the right step is counted apart, at another step it fails', () => {
    const answer: Outcome = { ...expected, category: 'uncategorised', message: 'hm' };
    const judgement = judge(expected, answer, observingX);
    expect(judgement.verdict).toBe('uncategorised');
    expect(judgement.differences[0]?.actual).toContain('hm');
    expect(judge(expected, { ...answer, step: '2' }, observingX).verdict).toBe('failed');
  });

  test('what was observed before an error is compared too', () => {
    const before = { ...expected, observations: [tensor([1, 2])] };
    const other: Outcome = { ...expected, observations: [tensor([1, 3])] };
    expect(judge(before, before, observingX)).toMatchObject({ verdict: 'passed', compared: 2 });
    expect(judge(before, other, observingX).verdict).toBe('failed');
  });
});

describe('the number of observations', () => {
  const flag: Observation = { kind: 'flag', value: true };

  test('a missing observation fails and is named', () => {
    expect(judge(expectValues(tensor([1, 2]), flag), values(tensor([1, 2])), observingX).differences).toEqual([
      { where: 'x.requires_grad', step: '2', expected: 'true', actual: 'no such observation' },
    ]);
  });

  test('an extra observation fails', () => {
    const { verdict, differences } = judge(expectValues(flag), values(flag, flag), observingX);
    expect(verdict).toBe('failed');
    expect(differences[0]).toMatchObject({ expected: 'no further observation', actual: 'true' });
  });

  test('with one missing, only the first difference is told, since the rest answer other steps', () => {
    const expected = expectValues(tensor([1]), flag, tensor([2]), flag);
    const { differences } = judge(expected, values(flag, tensor([2]), flag), observingX);
    expect(differences).toHaveLength(2);
  });
});

describe('one observation', () => {
  const other: readonly (readonly [Observation, Observation])[] = [
    [{ kind: 'none' }, tensor([0, 0])],
    [tensor([0, 0]), { kind: 'none' }],
    [
      { kind: 'flag', value: true },
      { kind: 'flag', value: false },
    ],
    [
      { kind: 'number', value: 1 },
      { kind: 'number', value: 2 },
    ],
    [
      { kind: 'number', value: '9007199254740993' },
      { kind: 'number', value: '9007199254740992000' },
    ],
    [
      { kind: 'number', value: 1 },
      { kind: 'number', value: 'NaN' },
    ],
    [
      { kind: 'shape', value: [1] },
      { kind: 'shape', value: [] },
    ],
    [
      { kind: 'text', value: 'float32' },
      { kind: 'text', value: 'float64' },
    ],
    [{ kind: 'completed' }, { kind: 'raised', category: 'uncategorised', step: '1' }],
    [{ kind: 'raised', category: 'invalid-grad', step: '1' }, { kind: 'completed' }],
    [tensor([1, 2]), tensor([1, 2], 'float32')],
    [tensor([1, 2], 'float64', [2]), tensor([1, 2], 'float64', [1, 2])],
    [tensor([1, 2], 'float64', [2]), tensor([1], 'float64', [2])],
    [tensor([1, 2], 'float64', [2]), tensor([1, 2, 3], 'float64', [2])],
    [tensor([1, 2], 'int64'), tensor([1, 3], 'int64')],
    [tensor(['9007199254740993'], 'int64'), tensor(['9007199254740992'], 'int64')],
    [tensor([true], 'bool'), tensor([false], 'bool')],
    [tensor([1]), tensor([true])],
    [tensor([1]), { ...tensor([]), shape: [1], data: { base64: 'AAA' } }],
    [tensor([1]), { ...tensor([]), shape: [1], data: undefined as unknown as [] }],
    [tensor([0.1], 'float64'), { ...tensor([0.1]), dtype: 'float32' }],
  ];
  test.each(other)('%j is not %j', (expected, actual) => {
    expect(judgeOne(expected, actual).verdict).toBe('failed');
  });

  test('an attempt that raised without category is counted apart', () => {
    const expected: Observation = { kind: 'raised', category: 'invalid-grad', step: '1' };
    expect(judgeOne(expected, { ...expected, category: 'uncategorised' }).verdict).toBe('uncategorised');
  });

  test('a float32 tensor that holds numbers which are no float32 fails', () => {
    expect(judgeOne(tensor([1], 'float32'), tensor([0.1], 'float32')).differences[0]?.actual).toContain('float32');
  });
});

test('after an error inside an attempt, observations keep the names of the steps that made them', () => {
  const program: Program = {
    version: 1,
    steps: [
      {
        do: 'attempt',
        steps: [
          { do: 'observe', what: 'version', of: 'x' },
          { do: 'backward', roots: ['x'] },
          { do: 'observe', what: 'version', of: 'skipped' },
        ],
      },
      { do: 'repeat', times: 2, steps: [{ do: 'observe', what: 'value', of: { grad: 'x' } }] },
    ],
  };
  const version: Observation = { kind: 'number', value: 0 };
  const raised: Observation = { kind: 'raised', category: 'no-grad-path', step: '0.1' };
  const grad = (value: number) => tensor([value], 'float64', []);
  const actual = values(version, { ...raised, step: '0.2' }, grad(1), grad(3));
  const { differences } = judge(expectValues(version, raised, grad(1), grad(2)), actual, program);
  expect(differences.map(({ where, step }) => [where, step])).toEqual([
    ['attempt', '0'],
    ['x.grad', '1.0'],
  ]);
});
