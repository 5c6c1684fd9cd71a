import { describe, expect, test } from 'vitest';
import { type OpName, ops } from '../spec/index.ts';
import { failureOf } from './for-tests.ts';
import { call, callInPlace, tensor } from './index.ts';

describe('a call by name', () => {
  test('takes inputs and params by name, and defaults for what is left out', () => {
    const x = tensor([1, 2]);
    expect(call('add', { self: x, other: x }, { alpha: 3 })[0]?.elements()).toEqual([4, 8]);
    expect(call('add', { self: x, other: 1 }, {})[0]?.elements()).toEqual([2, 3]);
  });

  test('takes lists, and gives several results', () => {
    const x = tensor([1, 2]);
    expect(call('cat', { tensors: [x, x] }, {})[0]?.elements()).toEqual([1, 2, 1, 2]);
    const [values, indices] = call('max_dim', { self: x }, { dim: 0 });
    expect([values?.item(), indices?.item()]).toEqual([2, 1n]);
  });

  test('refuses unknown ops, missing operands, and missing params', () => {
    const x = tensor([1]);
    expect(failureOf(() => call('nothing' as OpName, {} as never, {} as never))).toBe('invalid-argument');
    expect(failureOf(() => call('mul', { self: x, other: null as never }, {}))).toBe('none-operand');
    expect(failureOf(() => call('exp', {} as never, {}))).toBe('none-operand');
    expect(failureOf(() => call('cat', { tensors: [x, null as never] }, {}))).toBe('none-operand');
    expect(failureOf(() => call('cat', { tensors: [] }, {}))).toBe('invalid-argument');
    expect(failureOf(() => call('select', { self: x }, { dim: 0 } as never))).toBe('invalid-argument');
  });
});

describe('a call in place', () => {
  test('writes over self', () => {
    const x = tensor([1, 2]);
    callInPlace('copy', { self: x, src: tensor([5, 6]) }, {});
    callInPlace('add', { self: x, other: 1 }, {});
    expect([x.elements(), x.version]).toEqual([[6, 7], 2]);
  });

  test('exists for the ops that have the form', () => {
    const refused = Object.keys(ops).filter(
      (op) => failureOf(() => callInPlace(op as OpName, { self: null } as never, {} as never)) === 'invalid-argument',
    );
    expect(refused).toEqual(Object.keys(ops).filter((op) => ops[op as OpName].in_place === false));
  });
});
