import { describe, expect, test } from 'vitest';
import { select } from '../arrays/views.ts';
import { failureOf } from '../for-tests.ts';
import { noGrad, type Tensor, tensor } from '../index.ts';
import { sliceBackward } from '../ops/internal/placing.ts';
import { operation } from './operation.ts';
import { applyToAll } from './record.ts';

const rowsOp = operation(
  'rows',
  {
    inputs: { self: { reads: [] } },
    outputs: { results: { variadic: true } },
    dtype: 'same',
    rounding: { class: 'exact' },
  },
  {
    forward: ({ self }) => Array.from({ length: self.shape[0]! }, (_, i) => select(self, 0, i)),
    vjp: {
      self: (grad, { shapes: { self: shape } }, index) =>
        sliceBackward(grad.reshape(shape.with(0, 1)), { shape, dim: 0, start: index, step: 1 }),
    },
  },
);

const rows = (of: Tensor): readonly Tensor[] => applyToAll(rowsOp, [of], {});
const matrix = () =>
  tensor(
    [
      [1, 2],
      [3, 4],
    ],
    { dtype: 'float64' },
  );
const leaf = () => matrix().requiresGrad_();
const computed = () => leaf().mul(1);
const other = () => tensor([1, 1], { dtype: 'float64', requiresGrad: true });

describe('views that come as a list', () => {
  test('are views of the operand, and each sends its gradient to its part', () => {
    const x = leaf();
    const [first, second] = rows(x) as [Tensor, Tensor];
    expect([first.base === x, second.elements(), second.gradFn?.name]).toEqual([true, [3, 4], 'RowsBackward0']);
    second.mul(second).sum().backward();
    first.sum().backward();
    expect(x.grad?.elements()).toEqual([1, 1, 6, 8]);
  });

  test('refuse every recorded write, to themselves or to a view of them, and stay as they were', () => {
    for (const base of [leaf(), computed()]) {
      const [, second] = rows(base) as [Tensor, Tensor];
      expect(failureOf(() => second.mul_(2))).toBe('multi-view-in-place');
      expect(failureOf(() => second.reshape([2, 1]).zero_())).toBe('multi-view-in-place');
      expect([second.elements(), second.version]).toEqual([[3, 4], 0]);
    }
    expect(failureOf(() => rows(matrix())[0]!.mul_(other()))).toBe('multi-view-in-place');
  });

  test('can be written to where nothing is recorded', () => {
    const plain = matrix();
    rows(plain)[0]!.mul_(2);
    expect(plain.elements()).toEqual([2, 4, 3, 4]);
    const detached = computed();
    rows(detached)[0]!.detach().mul_(2);
    noGrad(() => rows(detached)[1]!.mul_(2));
    expect(detached.elements()).toEqual([2, 4, 6, 8]);
  });

  test('lose their history when the base is written to, recorded or not', () => {
    const [x, y] = [computed(), computed()];
    const [ofX, ofY, ofPlain] = [rows(x)[0]!, rows(y)[0]!, rows(matrix())[0]!];
    x.mul_(2);
    noGrad(() => y.mul_(2));
    expect(failureOf(() => ofX.gradFn)).toBe('multi-view-in-place');
    expect(failureOf(() => ofY.sum())).toBe('multi-view-in-place');
    ofPlain.base!.mul_(other());
    expect(failureOf(() => ofPlain.isLeaf)).toBe('multi-view-in-place');
  });

  test('and views made inside noGrad: the later of the two is named', () => {
    const x = computed();
    const inside = noGrad(() => rows(x)[0]!);
    const later = noGrad(() => rows(x)[0]!.reshape([2, 1]));
    const [earlier] = rows(noGrad(() => x.reshape([4])));
    expect(failureOf(() => inside.mul_(2))).toBe('no-grad-view-in-place');
    expect(failureOf(() => later.mul_(2))).toBe('no-grad-view-in-place');
    expect(failureOf(() => earlier!.mul_(2))).toBe('multi-view-in-place');
  });
});
