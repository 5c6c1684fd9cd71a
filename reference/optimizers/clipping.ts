/** Making gradients smaller before a step: all together by their norm, or each element for itself. */
import { noGrad } from '../autograd/mode.ts';
import { TensorError } from '../error.ts';
import { cat } from '../methods/functions.ts';
import { zerosOf } from '../ops/internal/constants.ts';
import type { Tensor } from '../tensor.ts';

/** Which norm is taken, and whether one that is not finite is an error. */
export interface ClipNormOptions {
  readonly normType?: number;
  readonly errorIfNonfinite?: boolean;
}

/**
 * Scales all gradients in place, so that their norm together is no larger than `maxNorm`. Gives the norm there was, as a
 * tensor without dims. Throws `invalid-grad` where it is not finite, if that is asked for. Clause clipping.norm.
 */
export const clipGradNorm_ = (
  parameters: readonly Tensor[],
  maxNorm: number,
  { normType = 2, errorIfNonfinite = false }: ClipNormOptions = {},
): Tensor =>
  noGrad(() => {
    const gradients = gradientsOf(parameters);
    if (gradients.length === 0) return zerosOf([], 'float32');
    const norms = gradients.map((gradient) => gradient.norm({ p: normType }).reshape([1]));
    const total = cat(norms).norm({ p: normType });
    if (errorIfNonfinite && !Number.isFinite(Number(total.item())))
      throw new TensorError(
        'invalid-grad',
        `clipGradNorm_: the norm of the gradients is ${total.item()}, which they cannot be scaled by`,
      );
    const limit = zerosOf([], total.dtype).fill_({ float: maxNorm });
    const factor = limit.div_(total.add({ float: 1e-6 })).clamp_({ max: { float: 1 } });
    for (const gradient of gradients) gradient.mul_(factor);
    return total;
  });

/** Brings every element of every gradient into the range from `-clipValue` to `clipValue`, in place. Clause clipping.value. */
export function clipGradValue_(parameters: readonly Tensor[], clipValue: number): void {
  noGrad(() => {
    for (const gradient of gradientsOf(parameters))
      gradient.clamp_({ min: { float: -clipValue }, max: { float: clipValue } });
  });
}

const gradientsOf = (parameters: readonly Tensor[]): readonly Tensor[] =>
  parameters.map(({ grad }) => grad).filter((grad) => grad !== null);
