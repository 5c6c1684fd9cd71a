/** The creation of tensors as tfjs spells it. */
import type { Scalar } from '../../../spec/index.ts';
import type { OpTable } from '../../functional/op-table.ts';
import { Unsupported } from '../../interpreter/unsupported.ts';
import { scalarDtype, scalarValue } from '../../programs/scalars.ts';
import type { Tensor, Tf, TfDtype } from './surface.ts';

/** What makes tensors of numbers alone, or gives them another dtype, over a loaded tfjs. */
export const creation = (tf: Tf) =>
  ({
    zeros: (_none, { size, dtype }) => tf.zeros(size, named(dtype ?? 'float32')),
    ones: (_none, { size, dtype }) => tf.ones(size, named(dtype ?? 'float32')),
    full: (_none, { size, fill_value, dtype }) => filled(tf, size, fill_value, dtype ?? dtypeOf([fill_value])),
    arange: (_none, { start, end, step = 1, dtype }) =>
      tf.range(plain(start), plain(end), plain(step), named(dtype ?? dtypeOf([start, end, step]))),
    linspace: (_none, { start, end, steps, dtype }) =>
      tf.cast(tf.linspace(start, end, steps), named(dtype ?? 'float32')),
    eye: (_none, { n, m, dtype }) => tf.eye(n, m, undefined, named(dtype ?? 'float32')),
    zeros_like: ({ self }, { dtype }) => filled(tf, self.shape, 0, dtype ?? self.dtype),
    ones_like: ({ self }, { dtype }) => filled(tf, self.shape, 1, dtype ?? self.dtype),
    full_like: ({ self }, { fill_value, dtype }) => filled(tf, self.shape, fill_value, dtype ?? self.dtype),
    contiguous: ({ self }) => self,
    dropout: ({ self }) => self,
    to: ({ self }, { dtype }) => tf.cast(self, named(dtype)),
  }) satisfies OpTable<Tensor>;

/** The dtype of what is made of such numbers: one float among them makes floats. */
function dtypeOf(scalars: readonly Scalar[]): string {
  const dtypes = scalars.map(scalarDtype);
  return dtypes.includes('float64') ? 'float32' : dtypes[0]!;
}

const plain = (scalar: Scalar): number => Number(scalarValue(scalar));

/** The number is converted as a tensor of tfjs is, where it has another dtype. */
function filled(tf: Tf, size: readonly number[], value: Scalar, dtype: string): Tensor {
  return tf.broadcastTo(tf.cast(tf.scalar(plain(value), 'float32'), named(dtype)), size);
}

/** tfjs's name for a dtype. */
function named(dtype: string): TfDtype {
  if (dtype === 'float32' || dtype === 'bool' || dtype === 'int32') return dtype;
  if (dtype === 'int64') return 'int32';
  throw new Unsupported('float64', 'tfjs has no float64');
}
