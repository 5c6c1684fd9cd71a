/** Operands and params of programs as jax-js takes them. */
import type { Scalar } from '../../../spec/index.ts';
import { Unsupported } from '../../interpreter/unsupported.ts';
import { isScalar, scalarValue } from '../../programs/scalars.ts';
import type { JaxDtype, Like, Tensor } from './surface.ts';

/** A Python scalar is a number. */
export const operand = (value: Tensor | Scalar): Like => (isScalar(value) ? plain(value) : value);

/** The number, or the boolean. */
export function plain(scalar: Scalar): number | boolean {
  const value = scalarValue(scalar);
  return typeof value === 'bigint' ? Number(value) : value;
}

/** The operand, where the param is left out or does nothing; jax-js has no such param. */
export function without<T>(operand: T, param: string, value: unknown, nothing: unknown): T {
  if (value !== undefined && value !== null && value !== nothing)
    throw new Unsupported(param, `jax-js has no ${param} here`);
  return operand;
}

/** PyTorch reduces everything when no dimension is named. */
export const axes = (dim: readonly number[] | null | undefined): readonly number[] | undefined =>
  dim && dim.length > 0 ? dim : undefined;

/** jax-js's name for a dtype. */
export function named(dtype: string | null | undefined): { dtype?: JaxDtype } {
  if (!dtype) return {};
  return { dtype: dtype === 'int64' ? 'int32' : (dtype as JaxDtype) };
}
