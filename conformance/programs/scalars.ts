/** Python scalars: a number that says whether it is an int or a float. */
import type { Dtype, Scalar } from '../../spec/index.ts';
import { decodeFloat, decodeInt } from '../formats/numbers.ts';
import { type Report, reporting } from './problem.ts';

/** Whether a value of a program is a scalar, and no tensor, list or word. */
export function isScalar(value: unknown): value is Scalar {
  if (typeof value === 'number' || typeof value === 'boolean') return true;
  return typeof value === 'object' && value !== null && ('float' in value || 'int' in value);
}

/** Reports a scalar that is none: an int that is not whole, or a float that is no float. */
export function checkScalar(scalar: Scalar, where: string, report: Report): void {
  reporting(report, where, () => void scalarValue(scalar));
}

/** The number or the boolean that a scalar is: a bigint where a double cannot say it. */
export function scalarValue(scalar: Scalar): number | bigint | boolean {
  if (typeof scalar !== 'object') return scalar;
  if ('float' in scalar) return decodeFloat(scalar.float);
  const exact = decodeInt(scalar.int);
  return Number.isSafeInteger(Number(exact)) ? Number(exact) : exact;
}

/** The dtype that a scalar stands for: a whole number is an int unless it says that it is a float. */
export function scalarDtype(scalar: Scalar): Dtype {
  if (typeof scalar === 'boolean') return 'bool';
  const isInt = typeof scalar === 'object' ? 'int' in scalar : Number.isInteger(scalar) && !Object.is(scalar, -0);
  return isInt ? 'int64' : 'float64';
}
