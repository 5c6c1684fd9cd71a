import { describe, expect, test } from 'vitest';
import { assign, fromStorage, type Nested, noGrad, type TensorOptions, tensor } from '../index.ts';

const text = (nested: Nested, options?: TensorOptions): string => tensor(nested, options).toString();
const counting = (size: number): number[] => Array.from({ length: size }, (_, i) => i);

/** Recorded from PyTorch. */
const recorded: [string, Nested, TensorOptions | undefined, string][] = [
  ['whole numbers get a dot and one width', [4, 8, 12], undefined, 'tensor([ 4.,  8., 12.])'],
  ['others get four decimals', [0.1, 100], undefined, 'tensor([  0.1000, 100.0000])'],
  ['a wide range is written scientifically', [0.1, 1001], undefined, 'tensor([1.0000e-01, 1.0010e+03])'],
  ['small numbers are too', [1e-5], undefined, 'tensor([1.0000e-05])'],
  ['large whole numbers are not, up to a point', [1e8], undefined, 'tensor([100000000.])'],
  ['beyond it they are', [123456789], undefined, 'tensor([1.2346e+08])'],
  ['NaN takes the width of the others', [Number.NaN, 1.5], undefined, 'tensor([   nan, 1.5000])'],
  ['infinities do too', [Number.POSITIVE_INFINITY, -Infinity, 1], undefined, 'tensor([inf, -inf, 1.])'],
  ['a negative zero shows its sign', [-0, 0], undefined, 'tensor([-0., 0.])'],
  ['a number without dims stands alone', 2.34567, undefined, 'tensor(2.3457)'],
  ['a middle is rounded to the even digit', [0.03125, 1], undefined, 'tensor([0.0312, 1.0000])'],
  ['integers are aligned', [0n, 1000n], undefined, 'tensor([   0, 1000])'],
  ['bools are words', [true, false], undefined, 'tensor([ True, False])'],
  [
    'rows are lines',
    [
      [1, 2],
      [3, 4],
    ],
    undefined,
    'tensor([[1., 2.],\n        [3., 4.]])',
  ],
  [
    'matrices are apart',
    [
      [[1], [2]],
      [[3], [4]],
    ],
    undefined,
    'tensor([[[1.],\n         [2.]],\n\n        [[3.],\n         [4.]]])',
  ],
  ['float64 is said', [1.5], { dtype: 'float64' }, 'tensor([1.5000], dtype=torch.float64)'],
  ['nothing is an empty list', [], undefined, 'tensor([])'],
  ['nothing of integers says so', [], { dtype: 'int64' }, 'tensor([], dtype=torch.int64)'],
  ['nothing of other dims tells its size', [[], []], undefined, 'tensor([], size=(2, 0))'],
  ['a leaf that requires grad says so', [1], { requiresGrad: true }, 'tensor([1.], requires_grad=True)'],
];

test.each(recorded)('%s', (_, nested, options, expected) => {
  expect(text(nested, options)).toBe(expected);
});

describe('long tensors', () => {
  test('break into lines of 80', () => {
    expect(text(counting(20))).toBe(
      'tensor([ 0.,  1.,  2.,  3.,  4.,  5.,  6.,  7.,  8.,  9., 10., 11., 12., 13.,\n        14., 15., 16., 17., 18., 19.])',
    );
  });

  test('show only their edges above 1000 elements', () => {
    expect(text(counting(1001))).toBe('tensor([   0.,    1.,    2.,  ...,  998.,  999., 1000.])');
    expect(text(Array.from({ length: 7 }, () => counting(200)))).toBe(
      [
        'tensor([[  0.,   1.,   2.,  ..., 197., 198., 199.],',
        '        [  0.,   1.,   2.,  ..., 197., 198., 199.],',
        '        [  0.,   1.,   2.,  ..., 197., 198., 199.],',
        '        ...,',
        '        [  0.,   1.,   2.,  ..., 197., 198., 199.],',
        '        [  0.,   1.,   2.,  ..., 197., 198., 199.],',
        '        [  0.,   1.,   2.,  ..., 197., 198., 199.]])',
      ].join('\n'),
    );
  });

  test('put what follows on a line of its own where it would not fit', () => {
    expect(text(counting(14), { requiresGrad: true })).toBe(
      'tensor([ 0.,  1.,  2.,  3.,  4.,  5.,  6.,  7.,  8.,  9., 10., 11., 12., 13.],\n       requires_grad=True)',
    );
  });
});

describe('the history of a tensor', () => {
  const x = tensor(
    [
      [1, 2],
      [3, 4],
    ],
    { requiresGrad: true },
  );

  test('is named as in PyTorch', () => {
    const names = [
      x.mul(2), x.rsub(1), x.rsub(x), x.pow(2), x.sum(), x.sum([0]), x.max(), x.max(0)[0], x.matmul(x),
      x.reshape([4]), x.transpose(0, 1).reshape([4]), x.narrow(0, 0, 1), x.mul(1).zero_(), x.mul(1).copy_(x),
    ].map((result) => result.gradFn?.name); // biome-ignore format: a table
    expect(names).toEqual([
      'MulBackward0', 'RsubBackward1', 'RsubBackward0', 'PowBackward0', 'SumBackward0', 'SumBackward1', 'MaxBackward1',
      'MaxBackward0', 'MmBackward0', 'ViewBackward0', 'UnsafeViewBackward0', 'SliceBackward0', 'ZeroBackward0', 'CopyBackwards',
    ]); // biome-ignore format: a table
  });

  test('is printed', () => {
    expect(x.sum().toString()).toBe('tensor(10., grad_fn=<SumBackward0>)');
    const y = x.mul(1);
    const view = y.select(0, 0);
    assign(y, [1], 0);
    expect([String(y), String(view)]).toEqual([
      'tensor([[1., 2.],\n        [0., 0.]], grad_fn=<CopySlices>)',
      'tensor([1., 2.], grad_fn=<AsStridedBackward0>)',
    ]);
  });

  test('of a view made inside noGrad is none, though it requires grad', () => {
    const y = x.mul(1);
    expect(String(noGrad(() => y.select(0, 0)))).toBe('tensor([1., 2.], requires_grad=True)');
  });
});

test('the layout in memory does not show', () => {
  const turned = fromStorage({ storage: [1, 3, 2, 4], dtype: 'float32', shape: [2, 2], strides: [1, 2], offset: 0 });
  expect(String(turned)).toBe('tensor([[1., 2.],\n        [3., 4.]])');
});
