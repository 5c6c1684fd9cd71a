/** RMSprop: the gradient over the root of its running square. */
import { zerosLike } from '../ops/internal/constants.ts';
import type { Tensor } from '../tensor.ts';
import { countStep, directionOf, noSteps } from './descent.ts';
import { Optimizer, type Params } from './optimizer.ts';
import { completeOptions, type OptionsOf } from './options.ts';

type Options = OptionsOf<'RMSprop'>;

/** Divides the gradient by its running size; if `centered`, by its running deviation. */
export class RMSprop extends Optimizer<'RMSprop'> {
  constructor(params: Params<'RMSprop'>, options: Partial<Options> = {}) {
    super(params, completeOptions('RMSprop', options));
  }

  protected override update(param: Tensor, grad: Tensor, options: Options): void {
    const { lr, momentum, eps } = options;
    const direction = directionOf(param, grad, options);
    const denominator = this.#variance(param, direction, options).sqrt().add_({ float: eps });
    if (momentum > 0) {
      const { momentumBuffer: velocity } = this.stateOf(param, { momentumBuffer: zerosLike });
      velocity.mul_(momentum).addcdiv_(direction, denominator);
      param.add_(velocity, { alpha: -lr });
    } else param.addcdiv_(direction, denominator, { value: -lr });
  }

  /** The running square, less that of the running mean if it is to be centred. */
  #variance(param: Tensor, grad: Tensor, { alpha, centered }: Options): Tensor {
    const { step, squareAvg: square } = this.stateOf(param, { step: noSteps, squareAvg: zerosLike });
    countStep(step);
    square.mul_(alpha).addcmul_(grad, grad, { value: 1 - alpha });
    if (!centered) return square;
    const { gradAvg: mean } = this.stateOf(param, { gradAvg: zerosLike });
    mean.lerp_(grad, 1 - alpha);
    return square.addcmul(mean, mean, { value: -1 });
  }
}
