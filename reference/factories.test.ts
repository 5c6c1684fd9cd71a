import { describe, expect, test } from 'vitest';
import { failureOf } from './for-tests.ts';
import { fromStorage, tensor } from './index.ts';

describe('tensor', () => {
  test('takes its shape from how lists are nested', () => {
    expect([
      tensor(1).shape,
      tensor([
        [1, 2, 3],
        [4, 5, 6],
      ]).shape,
      tensor([[], []]).shape,
    ]).toEqual([[], [2, 3], [2, 0]]);
  });

  test('takes its dtype from the numbers: float32 unless all are bigints or booleans', () => {
    expect([tensor([1, 2]), tensor([1n]), tensor([true]), tensor([true, 2n]), tensor([])].map((made) => made.dtype)).toEqual([
      'float32', 'int64', 'bool', 'int64', 'float32',
    ]); // biome-ignore format: a row
  });

  test('refuses ragged lists', () => {
    expect(failureOf(() => tensor([[1, 2], [3]]))).toBe('invalid-argument');
    expect(failureOf(() => tensor([[1, 2], 3]))).toBe('invalid-argument');
    expect(failureOf(() => tensor([1, [2]]))).toBe('invalid-argument');
  });

  test('makes leaves that require grad of floating tensors only', () => {
    expect(tensor([1], { requiresGrad: true }).requiresGrad).toBe(true);
    expect(failureOf(() => tensor([1n], { requiresGrad: true }))).toBe('requires-grad-dtype');
    expect(tensor([1n], { requiresGrad: false }).requiresGrad).toBe(false);
  });
});

describe('fromStorage', () => {
  const storage = [1, 2, 3, 4, 5, 6];

  test('looks at a storage through strides and an offset', () => {
    const made = fromStorage({ storage, dtype: 'float64', shape: [2, 2], strides: [1, 2], offset: 1 });
    expect([made.elements(), made.strides, made.offset]).toEqual([[2, 4, 3, 5], [1, 2], 1]);
  });

  test('may make several elements one in memory', () => {
    expect(fromStorage({ storage, dtype: 'float64', shape: [2, 2], strides: [0, 1], offset: 0 }).elements()).toEqual([
      1, 2, 1, 2,
    ]);
  });

  test('refuses to look beyond it', () => {
    const reach = (strides: number[], offset: number) =>
      failureOf(() => fromStorage({ storage, dtype: 'float64', shape: [2, 2], strides, offset }));
    expect([reach([4, 2], 0), reach([-1, 1], 0), reach([1, 1], -1), reach([1], 0)]).toEqual([
      'out-of-range', 'out-of-range', 'out-of-range', 'invalid-argument',
    ]); // biome-ignore format: a row
  });
});
