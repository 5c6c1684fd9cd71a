import { expect, test } from 'vitest';
import type { Observation, TensorObservation } from '../../spec/index.ts';
import type { Answer } from '../backends/backend.ts';
import { grad, program } from '../programs/builder.ts';
import { assembled } from './assemble.ts';
import { scalarForm } from './lower.ts';

/** Observes the product of two elements with 3, and a gradient of which the second element is 0. */
const form = scalarForm(
  program((p) => {
    p.tensor('x', [1, 2], { requires_grad: true });
    p.call('y', 'mul', { self: 'x', other: 3 });
    p.call('first', 'select', { self: 'x' }, { dim: 0, index: 0 });
    p.call('z', 'exp', { self: 'first' });
    p.backward('z');
    p.observe('value', 'y');
    p.observe('value', grad('x'));
  }),
)!;

const scalar = (number: number, as: Partial<TensorObservation> = {}): TensorObservation => ({
  kind: 'tensor',
  dtype: 'float64',
  shape: [],
  data: [number],
  ...as,
});

const assemble = (observations: Observation[]): Answer => assembled(form, { kind: 'values', observations }, 'float64');

const tensor = (data: number[]) => ({ kind: 'tensor', dtype: 'float64', shape: [data.length], data });

test('the elements are put together to the tensors that the program observes', () => {
  expect(assemble([scalar(3), scalar(6), scalar(2.5)])).toEqual({
    kind: 'values',
    observations: [tensor([3, 6]), tensor([2.5, 0])],
  });
});

test.each<[what: string, strange: Observation]>([
  ['None', { kind: 'none' }],
  ['a tensor with dims', scalar(6, { shape: [1] })],
  ['a tensor of another dtype than its neighbours', scalar(6, { dtype: 'float32' })],
  ['a tensor of several elements', scalar(6, { data: [6, 6] })],
])('%s among them stands for the whole, so that the comparator sees it', (_, strange) => {
  expect(assemble([scalar(3), strange, scalar(2.5)])).toEqual({
    kind: 'values',
    observations: [strange, tensor([2.5, 0])],
  });
});

test('observations that are missing leave their tensor out, and what was not asked for stays', () => {
  expect(assemble([scalar(3), scalar(6)])).toEqual({ kind: 'values', observations: [tensor([3, 6])] });
  const more = [scalar(3), scalar(6), scalar(2.5), scalar(7)];
  expect(assemble(more)).toEqual({
    kind: 'values',
    observations: [tensor([3, 6]), tensor([2.5, 0]), scalar(7)],
  });
});

test('an error is at the step of the program that the scalar step is there for', () => {
  const at = form.program.steps.findIndex((step) => step.do === 'backward');
  const raised: Answer = { kind: 'error', category: 'uncategorised', step: String(at), observations: [] };
  expect(assembled(form, raised, 'float64')).toEqual({ ...raised, step: '4' });
});

test.each<Answer>([
  { kind: 'unsupported', feature: 'exp' },
  { kind: 'fault', fault: 'crash', message: 'gone' },
])('what is no outcome of values stays as it is', (answer) => {
  expect(assembled(form, answer, 'float64')).toBe(answer);
});
