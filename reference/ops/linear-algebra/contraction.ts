/** The product of two tensors with the same dims, summed over some of them: one product of batches of matrices. */
import { sizeOf } from '../../arrays/shape.ts';
import type { Tensor } from '../../tensor.ts';

/** Dims of size 1 stretch. The summed dims stay, with size 1; in both tensors they are longer than that. */
export function sumOfProducts(left: Tensor, right: Tensor, summed: readonly number[]): Tensor {
  if (summed.length === 0) return left.mul(right);
  const kept = left.shape.map((_, dim) => dim).filter((dim) => !summed.includes(dim));
  const inBoth = kept.filter((dim) => left.shape[dim] !== 1 && right.shape[dim] !== 1);
  const inLeft = kept.filter((dim) => left.shape[dim] !== 1 && right.shape[dim] === 1);
  const inRight = kept.filter((dim) => left.shape[dim] === 1);
  const size = ({ shape }: Tensor, dims: readonly number[]) => sizeOf(dims.map((dim) => shape[dim]!));
  const batch = size(left, inBoth);
  const inner = size(left, summed);
  const rows = left.permute([...inBoth, ...inLeft, ...summed, ...inRight]).reshape([batch, size(left, inLeft), inner]);
  const columns = right
    .permute([...inBoth, ...summed, ...inRight, ...inLeft])
    .reshape([batch, inner, size(right, inRight)]);
  const order = [...inBoth, ...inLeft, ...summed, ...inRight];
  const sizes = order.map((dim) =>
    summed.includes(dim) ? 1 : left.shape[dim] === 1 ? right.shape[dim]! : left.shape[dim]!,
  );
  return rows
    .bmm(columns)
    .view(sizes)
    .permute(left.shape.map((_, dim) => order.indexOf(dim)));
}
