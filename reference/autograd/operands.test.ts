import { describe, expect, test } from 'vitest';
import { scalarArray } from '../arrays/array.ts';
import { copy } from '../arrays/copy.ts';
import { binary } from '../arrays/pointwise.ts';
import { failureOf } from '../for-tests.ts';
import { noGrad, type Tensor, tensor } from '../index.ts';
import { operation } from './operation.ts';
import { apply } from './record.ts';

const leaf = (...numbers: number[]) => tensor(numbers, { dtype: 'float64', requiresGrad: true });
const [bools, integers, floats] = [tensor([true]), tensor([1n]), tensor([1])];
const sums = binary({ float: (a, b) => a + b, int64: (a, b) => a + b, bool: (a, b) => a | b });

describe('what an op takes', () => {
  const add = operation(
    'add_numbers',
    {
      inputs: { self: {}, other: { scalar: true } },
      outputs: { result: {} },
      dtype: 'promote',
      takes: ['int64', 'float'],
      rounding: { class: 'correct' },
    },
    { forward: ({ self, other }) => sums(self, other), vjp: {} },
  );

  test('is asked of what its operands promote to', () => {
    expect(failureOf(() => apply(add, [bools, bools]))).toBe('dtype-mismatch');
    expect(failureOf(() => apply(add, [bools, true]))).toBe('dtype-mismatch');
    expect([apply(add, [bools, integers]).dtype, apply(add, [bools, 0.5]).dtype]).toEqual(['int64', 'float32']);
  });

  const clone = operation(
    'clone_numbers',
    {
      inputs: { index: { dtype: 'int64' }, self: {} },
      outputs: { result: {} },
      dtype: 'same',
      takes: ['float'],
      rounding: { class: 'exact' },
    },
    { forward: ({ self }) => copy(self), vjp: {} },
  );

  test('is asked of each operand where nothing is promoted, but for those with a dtype of their own', () => {
    expect(apply(clone, [integers, floats]).dtype).toBe('float32');
    expect(failureOf(() => apply(clone, [integers, integers]))).toBe('dtype-mismatch');
    expect(failureOf(() => apply(clone, [floats, floats]))).toBe('dtype-mismatch');
  });
});

describe('an optional operand', () => {
  const product = operation(
    'optional_product',
    {
      inputs: {
        self: { reads: ['weight', 'bias'] },
        weight: { optional: true, reads: ['self'] },
        bias: { optional: true, reads: [] },
      },
      outputs: { result: {} },
      dtype: 'promote',
      rounding: { class: 'exact' },
    },
    {
      forward: ({ self, weight, bias }) => {
        const scaled = weight ? binary({ float: (a, b) => a * b })(self, weight) : copy(self);
        return bias ? sums(scaled, bias) : scaled;
      },
      vjp: {
        self: (grad, { weight }) => (weight ? grad.mul(weight) : grad),
        weight: (grad, { self }) => grad.mul(self),
        bias: (grad) => grad,
      },
    },
  );

  const gradients = (...operands: (Tensor | undefined)[]) => {
    apply(product, operands).sum().backward();
    return operands.map((operand) => operand?.grad?.elements());
  };

  test('may be absent, also before others that are there', () => {
    expect(gradients(leaf(2), leaf(3), leaf(4))).toEqual([[3], [2], [1]]);
    expect(gradients(leaf(2), undefined, leaf(4))).toEqual([[1], undefined, [1]]);
    expect(gradients(leaf(2), leaf(3))).toEqual([[3], [2]]);
    expect(gradients(leaf(2), undefined, undefined)).toEqual([[1], undefined, undefined]);
  });

  test('is watched where it is there and read', () => {
    const weight = leaf(3);
    const y = apply(product, [leaf(2), weight, undefined]);
    noGrad(() => weight.add_(1));
    expect(failureOf(() => y.backward())).toBe('modified-in-place');
  });
});

describe('a dtype among the params', () => {
  const fill = operation(
    'filled',
    { inputs: {}, outputs: { result: {} }, dtype: 'param', rounding: { class: 'exact' } },
    { forward: (_, { dtype }: { readonly dtype: 'float32' | 'int64' }) => scalarArray(0, dtype), vjp: {} },
  );

  test('is the default where nothing says it', () => {
    expect(apply(fill, [], { dtype: null }).dtype).toBe('float32');
    expect(failureOf(() => apply(fill, [], { dtype: 'float32' }))).toBeUndefined();
  });

  const like = operation(
    'like',
    { inputs: { self: {} }, outputs: { result: {} }, dtype: 'param', rounding: { class: 'exact' } },
    { forward: (_, { dtype }: { readonly dtype: 'bool' }) => scalarArray(0, dtype), vjp: {} },
  );

  test('is that of the operand where there is one', () => {
    expect([apply(like, [bools]).dtype, apply(like, [bools], { dtype: 'float64' }).dtype]).toEqual(['bool', 'float64']);
  });
});
