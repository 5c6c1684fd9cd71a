/** Norms: how large a vector is, by one measure or another. */
import type { NdArray } from '../../arrays/array.ts';
import { normOver } from '../../arrays/norms.ts';
import { TensorError } from '../../error.ts';
import type { Tensor } from '../../tensor.ts';
import { countOf, dimsOf, type Reduced, restored } from '../internal/reducing.ts';
import type { Rule } from '../rule.ts';

interface Norm extends Reduced {
  readonly p: number;
}

/** No elements have no largest and no smallest, and no sum of reciprocals. */
function checkElements({ shape }: NdArray, { p, dim }: Norm): void {
  const isNothing = countOf(shape, dim) === 0 && (p < 0 || p === Infinity);
  if (isNothing) throw new TensorError('invalid-argument', `norm: the ${p}-norm of none of [${shape}] is nothing`);
}

/** The gradient over a power of the norm, and 0 at the origin. */
const overPower = (grad: Tensor, norm: Tensor, exponent: number): Tensor =>
  grad.div(norm.pow({ float: exponent })).maskedFill(norm.eq(0), 0);

/** The gradient of the largest magnitude, or the smallest, in equal shares for all that have it; or are NaN. */
function sharedAmongExtremes(grad: Tensor, self: Tensor, norm: Tensor, dims: readonly number[]): Tensor {
  const mask = self.abs().eq(norm).logicalOr(self.isnan());
  return self.sign().mul(grad.div(mask.sum(dims, { keepdim: true })).mul(mask));
}

/** sign(x) |x|^(p - 1) / norm^(p - 1), written so that it is finite where it can be. */
function normGradient(grad: Tensor, self: Tensor, norm: Tensor, p: number, dims: readonly number[]): Tensor | null {
  if (p === 0) return null;
  if (p === 1) return self.sign().mul(grad);
  if (p === 2) return grad.mul(self.div(norm).maskedFill(norm.eq(0), 0));
  if (Math.abs(p) === Infinity) return sharedAmongExtremes(grad, self, norm, dims);
  const power = self.abs().pow({ float: p - 1 });
  if (p < 1)
    return self
      .sign()
      .mul(power.maskedFill(self.eq(0), 0))
      .mul(grad)
      .mul(norm.pow({ float: 1 - p }));
  if (p < 2)
    return self
      .sign()
      .mul(power)
      .mul(overPower(grad, norm, p - 1));
  return self.mul(self.abs().pow({ float: p - 2 })).mul(overPower(grad, norm, p - 1));
}

/**
 * How many roundings there are: none where magnitudes are compared or counted. The powers and the root round too, and a
 * root makes relative errors larger if p is small.
 */
const roundings = (count: number, p: number): number =>
  p === 0 || Math.abs(p) === Infinity ? 0 : (count + 3) * Math.max(1, 1 / Math.abs(p));

export const norm: Rule<'norm'> = {
  forward: ({ self }, params) => {
    checkElements(self, params);
    return normOver(self, params.p, dimsOf(params.dim, self.shape), params.keepdim);
  },
  vjp: {
    self: (grad, { self, result, shapes: { self: shape }, params }) =>
      normGradient(
        restored(grad, shape, params),
        self,
        restored(result, shape, params),
        params.p,
        dimsOf(params.dim, shape),
      ),
  },
  accumulation: {
    terms: ({ self }, { dim, p }) => roundings(countOf(self.shape, dim), p),
    isInexact: true,
  },
  node: 'LinalgVectorNormBackward0',
};
