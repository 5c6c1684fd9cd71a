/** Operands and params of programs as node-mlx takes them. */
import type { Scalar } from '../../../spec/index.ts';
import { Unsupported } from '../../interpreter/unsupported.ts';
import { isScalar, scalarDtype, scalarValue } from '../../programs/scalars.ts';
import type { Core, Like, MlxDtype, Tensor } from './surface.ts';

/** A number is a float32 there: one that is an int in Python stays one beside a tensor that is no float. */
export function operand(core: Core, value: Tensor | Scalar, beside: Tensor): Like {
  if (!isScalar(value)) return value;
  const isFloat = beside.dtype === core.float32 || scalarDtype(value) === 'float64';
  return isFloat ? plain(value) : core.array(plain(value), core.int64);
}

/** The number. */
export const plain = (scalar: Scalar): number => Number(scalarValue(scalar));

/** The operand, where the param is left out or does nothing; node-mlx has no such param. */
export function without<T>(operand: T, param: string, value: unknown, nothing: unknown): T {
  if (value !== undefined && value !== null && value !== nothing)
    throw new Unsupported(param, `node-mlx has no ${param} here`);
  return operand;
}

/** PyTorch reduces everything when no dimension is named. */
export const axes = (dim: readonly number[] | null | undefined): readonly number[] | undefined =>
  dim && dim.length > 0 ? dim : undefined;

/** node-mlx's dtype. */
export function named(core: Core, dtype: string | null | undefined): MlxDtype | undefined {
  if (!dtype) return undefined;
  if (dtype === 'float64') throw new Unsupported('float64', 'node-mlx has no float64');
  return core[dtype as 'float32' | 'int64' | 'bool'];
}
