/** Operands of programs as tfjs takes them. */
import type { Scalar } from '../../../spec/index.ts';
import { Unsupported } from '../../interpreter/unsupported.ts';
import { isScalar, scalarValue } from '../../programs/scalars.ts';
import type { Tensor, Tf } from './surface.ts';

/** A Python scalar takes the dtype of the tensor that it meets, unless it is a float among integers. */
export function operand(tf: Tf, value: Tensor | Scalar, beside: Tensor): Tensor {
  if (isTensor(value)) return value;
  const isInt = typeof value === 'object' ? 'int' in value : typeof value === 'boolean' || Number.isInteger(value);
  return tf.scalar(Number(scalarValue(value)), isInt && beside.dtype !== 'float32' ? 'int32' : 'float32');
}

const isTensor = (value: Tensor | Scalar): value is Tensor => !isScalar(value);

/** tfjs joins only bools by logic. */
export function boolean(tensor: Tensor): Tensor {
  if (tensor.dtype !== 'bool') throw new Unsupported('logic', 'the logic of tfjs takes bools only');
  return tensor;
}

/** A bound of a clamp: a side that is not bounded has none that any number reaches. */
export const bound = (value: Scalar | null | undefined, unbounded: number): number =>
  value === null || value === undefined ? unbounded : Number(scalarValue(value));

/** tfjs adds without a factor. */
export function withAlphaOne(name: string, alpha: number | undefined, operand: Tensor): Tensor {
  if (alpha !== undefined && alpha !== 1) throw new Unsupported('alpha', `tf.${name} has no alpha`);
  return operand;
}
