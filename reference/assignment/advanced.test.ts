import { describe, expect, test } from 'vitest';
import { failureOf } from '../for-tests.ts';
import { assign, grad, type Nested, noGrad, tensor } from '../index.ts';

const zeros = () =>
  tensor(
    [
      [0, 0, 0],
      [0, 0, 0],
    ],
    { dtype: 'float64' },
  );
const at = (nested: Nested) => ({ tensor: tensor(nested) });
const values = (...numbers: number[]) => tensor(numbers, { dtype: 'float64', requiresGrad: true });
const all = { start: null, stop: null, step: 1 };

describe('assignment by lists of indices', () => {
  test('takes the lists together, and counts from the end', () => {
    const x = zeros();
    assign(x, [at([0n, 1n, -1n]), at([0n, 1n, 2n])], tensor([1, 2, 3], { dtype: 'float64' }));
    expect(x.elements()).toEqual([1, 0, 0, 0, 2, 3]);
  });

  test('takes a dim without a list whole', () => {
    const x = zeros();
    assign(x, [all, at([2n, 0n])], tensor([1, 2], { dtype: 'float64' }));
    expect(x.elements()).toEqual([2, 0, 1, 2, 0, 1]);
  });

  test('puts the dims of lists that are apart first', () => {
    const x = tensor(
      [
        [
          [0, 0],
          [0, 0],
        ],
        [
          [0, 0],
          [0, 0],
        ],
      ],
      { dtype: 'float64' },
    );
    assign(
      x,
      [at([1n, 0n]), all, at([0n, 1n])],
      tensor(
        [
          [1, 2],
          [3, 4],
        ],
        { dtype: 'float64' },
      ),
    );
    expect(x.elements()).toEqual([0, 3, 0, 4, 1, 0, 2, 0]);
  });

  test('goes with integers, slices and masks', () => {
    const x = zeros();
    assign(x, [at([true, false]), at([2n])], 5);
    assign(x, [1, at([true, false, true])], tensor([7, 8], { dtype: 'float64' }));
    expect(x.elements()).toEqual([0, 0, 5, 7, 0, 8]);
    assign(
      x,
      [
        at([
          [true, true, false],
          [false, true, false],
        ]),
      ],
      1,
    );
    expect(x.elements()).toEqual([1, 1, 5, 7, 1, 8]);
  });

  test('sends each value its part of the gradient, and none to what was overwritten', () => {
    const x = tensor([1, 2, 3], { dtype: 'float64', requiresGrad: true });
    const v = values(5, 6);
    const y = x.mul(2);
    assign(y, [at([2n, 0n])], v);
    const [dx, dv] = grad([y.mul(y).sum()], [x, v], { createGraph: true });
    expect([dx?.elements(), dv?.elements()]).toEqual([
      [0, 16, 0],
      [10, 12],
    ]);
    expect(grad([dx!.mul(dx!).sum().add(dv!.mul(dv!).sum())], [x, v]).map((h) => h?.elements())).toEqual([
      [0, 256, 0],
      [40, 48],
    ]);
  });

  test('sums what a value that was stretched is given back', () => {
    const v = values(5);
    const y = zeros();
    assign(y, [at([0n, 1n])], v);
    y.sum().backward();
    expect(v.grad?.elements()).toEqual([6]);
  });

  test('minds its indices being overwritten, and writes in place as everything else does', () => {
    const index = at([0n]);
    const y = values(1, 2).mul(1);
    assign(y, [index], 5);
    noGrad(() => index.tensor.add_(1));
    expect([failureOf(() => y.sum().backward()), y.version]).toEqual(['modified-in-place', 1]);
    expect(failureOf(() => assign(values(1), [at([0n])], 1))).toBe('leaf-in-place');
  });

  test('refuses indices outside, of no use, or that do not fit one another', () => {
    expect(failureOf(() => assign(zeros(), [at([2n])], 1))).toBe('out-of-range');
    expect(failureOf(() => assign(zeros(), [at([0.5])], 1))).toBe('dtype-mismatch');
    expect(failureOf(() => assign(zeros(), [at(true)], 1))).toBe('not-implemented');
    expect(failureOf(() => assign(zeros(), [at([true])], 1))).toBe('shape-mismatch');
    expect(failureOf(() => assign(zeros(), [at([0n, 1n]), at([0n, 1n, 2n])], 1))).toBe('shape-mismatch');
  });

  test('refuses values of another shape or dtype', () => {
    expect(failureOf(() => assign(zeros(), [at([0n])], values(1, 2)))).toBe('shape-mismatch');
    expect(failureOf(() => assign(zeros(), [at([0n])], tensor([1])))).toBe('dtype-mismatch');
  });
});
