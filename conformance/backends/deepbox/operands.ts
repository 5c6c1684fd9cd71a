/** Operands and params of programs as deepbox takes them. */
import type { Scalar } from '../../../spec/index.ts';
import { Unsupported } from '../../interpreter/unsupported.ts';
import { isScalar, scalarValue } from '../../programs/scalars.ts';
import type { Deepbox, Tensor } from './surface.ts';

/** deepbox's tensors meet tensors alone: a number is made one, of the dtype of the other. */
export function operand({ ndarray }: Deepbox, value: Tensor | Scalar, beside: Tensor): Tensor {
  if (!isScalar(value)) return value;
  const number = Number(scalarValue(value));
  if (beside.dtype !== 'float32' && beside.dtype !== 'float64')
    throw new Unsupported('scalars', `deepbox has no numbers beside tensors of ${beside.dtype}`);
  return ndarray.GradTensor.scalar(number, { requiresGrad: false, dtype: beside.dtype });
}

/** The tensor, where the param is left out or does nothing; deepbox has no such param. */
export function without<T>(value: T, param: string, given: unknown, nothing: unknown): T {
  if (given !== undefined && given !== null && given !== nothing)
    throw new Unsupported(param, `deepbox has no ${param} here`);
  return value;
}

/** Its reductions run along one dimension, or along all. */
export function axisOf(dim: readonly number[] | null | undefined): number | undefined {
  if (!dim || dim.length === 0) return undefined;
  if (dim.length > 1) throw new Unsupported('dims', 'deepbox reduces along one dimension at a time, or along all');
  return dim[0];
}
