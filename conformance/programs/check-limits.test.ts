/** Programs that are larger than programs may be. */
import { expect, test } from 'vitest';
import type { Step } from '../../spec/index.ts';
import { checkProgram } from './check.ts';

const x: Step = { do: 'tensor', out: 'x', dtype: 'float', shape: [2], data: [1, 2], requires_grad: true };
const seen: Step = { do: 'observe', what: 'value', of: 'x' };
const repeat = (times: number, ...steps: Step[]): Step => ({ do: 'repeat', times, steps });

const problemsOf = (...steps: Step[]) => checkProgram({ version: 1, steps }).map(({ message }) => message);

test('steps are counted as often as they are repeated, in loops without steps too', () => {
  expect(problemsOf(x, repeat(1000, repeat(200, seen)))).toEqual([]);
  expect(problemsOf(x, repeat(1000, repeat(1000, seen)))).toEqual([
    'up to here the program comes to 2002002 steps, those of a block each time that it is run; it may have 500000',
  ]);
  expect(problemsOf(repeat(2 ** 53))).toHaveLength(1);
  expect(problemsOf(x, repeat(240_000, seen), repeat(240_000, seen))).toHaveLength(1);
});

test('blocks lie in one another only so deep, however deep that is', () => {
  const nested = (depth: number): Step => {
    let step: Step = seen;
    for (let i = 0; i < depth; i++) step = { do: 'no_grad', steps: [step] };
    return step;
  };
  expect(problemsOf(x, nested(100))).toEqual([]);
  expect(problemsOf(x, nested(101))).toEqual(['its blocks lie in one another more than 100 deep']);
});

test('a tensor is only so large, however little it stores', () => {
  const repeated = (size: number): Step => ({ ...x, shape: [size, 2], layout: { strides: [0, 1], offset: 0 } }) as Step;
  expect(problemsOf(repeated(2 ** 23))).toEqual([]);
  expect(problemsOf(repeated(1e9))).toEqual([
    'shape [1000000000, 2] has 2000000000 elements; a tensor may have 16777216',
  ]);
});
