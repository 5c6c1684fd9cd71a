/** Rprop: only the signs of gradients count, and every weight has a step size of its own. */
import { zerosLike } from '../ops/internal/constants.ts';
import type { Tensor } from '../tensor.ts';
import { countStep, directionOf, noSteps } from './descent.ts';
import { Optimizer, type Params } from './optimizer.ts';
import { completeOptions, type OptionsOf } from './options.ts';

type Options = OptionsOf<'Rprop'>;

/** A step grows while the sign stays, and shrinks where it changed: there the step itself is left out. */
export class Rprop extends Optimizer<'Rprop'> {
  constructor(params: Params<'Rprop'>, options: Partial<Options> = {}) {
    super(params, completeOptions('Rprop', options));
  }

  protected override update(param: Tensor, grad: Tensor, options: Options): void {
    const { lr, etas, stepSizes } = options;
    const {
      step,
      prev: before,
      stepSize: size,
    } = this.stateOf(param, {
      step: noSteps,
      prev: zerosLike,
      stepSize: () => zerosLike(param).fill_({ float: lr }),
    });
    countStep(step);
    const direction = directionOf(param, grad, options);
    const agreement = direction.mul(before).sign();
    const [smallest, largest] = stepSizes;
    size.mul_(factorOf(agreement, etas)).clamp_({ min: { float: smallest }, max: { float: largest } });
    const kept = direction.maskedFill(agreement.eq(-1), 0);
    param.addcmul_(kept.sign(), size, { value: -1 });
    before.copy_(kept);
  }
}

/** What a step size is multiplied by: more than 1 where the sign stayed, less where it changed, else 1. */
function factorOf(agreement: Tensor, [shrink, grow]: Options['etas']): Tensor {
  const [same, changed, none] = [1, -1, 0].map((sign) => agreement.eq(sign)) as [Tensor, Tensor, Tensor];
  return agreement.maskedFill(none, 1).maskedFill(same, grow).maskedFill(changed, shrink);
}
