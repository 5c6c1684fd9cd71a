import { describe, expect, test } from 'vitest';
import type { ProgramDtype } from '../../spec/index.ts';
import { type OperandDtype, promote, resultDtype } from './dtypes.ts';

const tensor = (dtype: ProgramDtype): OperandDtype => ({ dtype, kind: 'tensor' });
const zeroDim = (dtype: ProgramDtype): OperandDtype => ({ dtype, kind: 'zero-dim' });
const scalar = (dtype: ProgramDtype): OperandDtype => ({ dtype, kind: 'scalar' });

describe('promotion', () => {
  test.each<readonly [readonly OperandDtype[], ProgramDtype]>([
    [[tensor('bool'), tensor('int64')], 'int64'],
    [[tensor('int64'), tensor('float32')], 'float32'],
    [[tensor('float32'), tensor('float64')], 'float64'],
    [[tensor('float32'), zeroDim('float64')], 'float32'],
    [[tensor('int64'), zeroDim('float64')], 'float64'],
    [[zeroDim('float32'), zeroDim('float64')], 'float64'],
    [[tensor('int64'), scalar('float64')], 'float32'],
    [[tensor('int64'), scalar('int64')], 'int64'],
    [[tensor('bool'), scalar('int64')], 'int64'],
    [[tensor('float64'), scalar('float64')], 'float64'],
    [[tensor('int64'), tensor('float')], 'float'],
  ])('of %j is %s', (operands, dtype) => {
    expect(promote(operands)).toBe(dtype);
  });
});

describe('the dtype of a result', () => {
  test.each<readonly [string, readonly OperandDtype[], ProgramDtype | undefined]>([
    ['div', [tensor('int64'), tensor('int64')], 'float32'],
    ['exp', [tensor('bool')], 'float32'],
    ['sum', [tensor('bool')], 'int64'],
    ['sum', [tensor('float64')], 'float64'],
    ['mean', [tensor('int64')], undefined],
    ['relu', [tensor('int64')], 'int64'],
    ['copy', [tensor('float32'), tensor('float64')], 'float32'],
    ['matmul', [tensor('float32'), tensor('float64')], undefined],
    ['matmul', [tensor('int64'), tensor('int64')], 'int64'],
  ])('of %s on %j is %s', (op, operands, dtype) => {
    expect(resultDtype(op, operands)).toBe(dtype);
  });
});
