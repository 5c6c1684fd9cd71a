/** Taking elements along a dim by indices that broadcast: a formula over tensors. */
import { unary } from '../../arrays/pointwise.ts';
import { broadcastShapes, normalizeDim, type Shape } from '../../arrays/shape.ts';
import { operation } from '../../autograd/operation.ts';
import { apply } from '../../autograd/record.ts';
import { TensorError } from '../../error.ts';
import type { Tensor } from '../../tensor.ts';
import type { Composite } from '../composite.ts';

const wrapOp = operation(
  'wrap',
  { inputs: { self: { dtype: 'int64' } }, outputs: { result: {} }, dtype: 'same', rounding: { class: 'exact' } },
  {
    forward: ({ self }, { size }: { readonly size: bigint }) =>
      unary({ int64: (index) => ((index % size) + size) % size })(self),
    vjp: {},
  },
);

/** The indices counted round and round: -1 is the last, and `size` the first again. */
function wrapped(indices: Tensor, size: number): Tensor {
  if (size === 0)
    throw new TensorError('invalid-argument', 'take_along_dim: there is nothing to take along a dim of size 0');
  return apply(wrapOp, [indices], { size: BigInt(size) });
}

export const take_along_dim: Composite<'take_along_dim'> = ({ self, indices }, { dim }) => {
  checkRanks(self.shape, indices.shape);
  const along = normalizeDim(dim, self.shape.length);
  const others = broadcastShapes(self.shape.with(along, 1), indices.shape.with(along, 1));
  const size = self.shape[along]!;
  const positions = wrapped(indices, size).expand(others.with(along, indices.shape[along]!));
  return self.expand(others.with(along, size)).gather(along, positions);
};

function checkRanks(self: Shape, indices: Shape): void {
  if (self.length !== indices.length)
    throw new TensorError(
      'shape-mismatch',
      `take_along_dim: indices of shape [${indices}] must have as many dims as [${self}]`,
    );
  if (self.length === 0) throw new TensorError('out-of-range', 'take_along_dim: a 0-d tensor has no dim to take along');
}
