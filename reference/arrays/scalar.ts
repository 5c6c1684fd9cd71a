/** Python scalars: numbers that are not tensors. They promote less than a 0-d tensor does. */
import type { Scalar } from '../../spec/index.ts';
import { TensorError } from '../error.ts';
import { type Dtype, defaultFloat, isFloating } from './dtype.ts';

/**
 * A scalar operand. A whole number is a Python int and any other number a Python float, as the same digits would read
 * in Python; `{ float: 2 }` says that a whole number is a float, and a bigint is an int of any size.
 */
export type ScalarOperand = Scalar | bigint;

type Kind = 'bool' | 'int' | 'float';

/** Python's type of a scalar. Negative zero and what lies beyond 2^53 can only be floats. */
export function kindOf(scalar: ScalarOperand): Kind {
  switch (typeof scalar) {
    case 'number':
      return Number.isSafeInteger(scalar) && !Object.is(scalar, -0) ? 'int' : 'float';
    case 'bigint':
      return 'int';
    case 'boolean':
      return 'bool';
    default:
      return 'float' in scalar ? 'float' : 'int';
  }
}

/** The dtype that a scalar brings to a promotion in which nothing else has a higher category. */
export function dtypeOfScalar(scalar: ScalarOperand): Dtype {
  const kind = kindOf(scalar);
  return kind === 'float' ? defaultFloat : kind === 'int' ? 'int64' : 'bool';
}

/** The scalar as a double. */
export function scalarToNumber(scalar: ScalarOperand): number {
  if (typeof scalar === 'object') return Number('float' in scalar ? scalar.float : scalar.int);
  return Number(scalar);
}

/** The scalar as an element of a buffer: a bigint for int64 (a float is truncated), 0 or 1 for bool. */
export function scalarToElement(scalar: ScalarOperand, dtype: Dtype): number | bigint {
  if (isFloating(dtype)) return scalarToNumber(scalar);
  if (dtype === 'bool') return scalarToNumber(scalar) === 0 ? 0 : 1;
  if (typeof scalar === 'bigint') return scalar;
  if (typeof scalar === 'object' && 'int' in scalar) return BigInt(scalar.int);
  return truncate(scalarToNumber(scalar));
}

/** A double as an int64, toward zero. */
export function truncate(value: number): bigint {
  if (!Number.isFinite(value))
    throw new TensorError('invalid-argument', `${value} cannot be an int64: give a finite number`);
  return BigInt(Math.trunc(value));
}
