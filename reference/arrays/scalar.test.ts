import { describe, expect, test } from 'vitest';
import { failureOf } from '../for-tests.ts';
import { dtypeOfScalar, kindOf, scalarToElement, scalarToNumber } from './scalar.ts';

describe('a number', () => {
  test('is a Python int when it is whole, and a float when it is not or cannot be', () => {
    expect([2, -3, 2.5, -0, 1e300, Number.NaN].map(kindOf)).toEqual(['int', 'int', 'float', 'float', 'float', 'float']);
  });

  test('is what it is said to be', () => {
    expect([kindOf({ float: 2 }), kindOf({ int: 2 }), kindOf(2n), kindOf(true)]).toEqual([
      'float',
      'int',
      'int',
      'bool',
    ]);
  });

  test('brings float32, int64 or bool to a promotion', () => {
    expect([2.5, 2, false].map(dtypeOfScalar)).toEqual(['float32', 'int64', 'bool']);
  });
});

test('special numbers are read from their names', () => {
  expect([scalarToNumber({ float: 'NaN' }), scalarToNumber({ float: '-0' })]).toEqual([Number.NaN, -0]);
  expect(scalarToElement({ int: '9007199254740993' }, 'int64')).toBe(9007199254740993n);
});

test('a scalar becomes an element of the dtype that it is computed in', () => {
  expect(scalarToElement(2.9, 'int64')).toBe(2n);
  expect(scalarToElement(7n, 'int64')).toBe(7n);
  expect(scalarToElement(0.5, 'bool')).toBe(1);
  expect(scalarToElement(0, 'bool')).toBe(0);
  expect(scalarToElement(true, 'float32')).toBe(1);
});

test('what is not finite has no int64', () => {
  expect(failureOf(() => scalarToElement({ float: 'NaN' }, 'int64'))).toBe('invalid-argument');
});
