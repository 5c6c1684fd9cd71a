import { describe, expect, test } from 'vitest';
import { failureOf } from '../for-tests.ts';
import { Dropout, tensor } from '../index.ts';

const leaf = (...numbers: number[]) => tensor(numbers, { dtype: 'float64', requiresGrad: true });

/** Gives the numbers of a list one after another. */
function givingInTurn(...numbers: number[]): () => number {
  let next = 0;
  return () => numbers[next++ % numbers.length]!;
}

describe('Dropout', () => {
  test('leaves out elements whose number is below p, and scales up the others and their gradients', () => {
    const x = leaf(1, 2, 3, 4);
    const y = new Dropout({ p: 0.2, random: givingInTurn(0.1, 0.2, 0.9, 0) }).forward(x);
    y.sum().backward();
    expect(y.elements()).toEqual([0, 2.5, 3.75, 0]);
    expect(x.grad?.elements()).toEqual([0, 1.25, 1.25, 0]);
  });

  test('draws anew in every call', () => {
    const dropout = new Dropout({ random: givingInTurn(0, 1, 1, 0) });
    expect([1, 2].map(() => dropout.forward(leaf(1, 1)).elements())).toEqual([
      [0, 2],
      [2, 0],
    ]);
  });

  test('in evaluation, or with a p of 0, gives back the very tensor', () => {
    const x = leaf(1, 2);
    expect(new Dropout().train(false).forward(x)).toBe(x);
    expect(new Dropout({ p: 0 }).forward(x)).toBe(x);
  });

  test('with a p of 1 leaves everything out', () => {
    const x = leaf(1, 2);
    const y = new Dropout({ p: 1 }).forward(x);
    y.sum().backward();
    expect([y.elements(), x.grad?.elements()]).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  test('refuses what is no probability', () => {
    for (const p of [-0.1, 1.5, Number.NaN]) expect(failureOf(() => new Dropout({ p }))).toBe('invalid-hyperparameter');
  });
});
