/** Adadelta: steps as large, compared with the gradient, as earlier ones were. */
import { zerosLike } from '../ops/internal/constants.ts';
import type { Tensor } from '../tensor.ts';
import { countStep, directionOf, noSteps } from './descent.ts';
import { Optimizer, type Params } from './optimizer.ts';
import { completeOptions, type OptionsOf } from './options.ts';

type Options = OptionsOf<'Adadelta'>;

const start = { step: noSteps, squareAvg: zerosLike, accDelta: zerosLike };

/** Scales the gradient by the running size of the steps over its own. */
export class Adadelta extends Optimizer<'Adadelta'> {
  constructor(params: Params<'Adadelta'>, options: Partial<Options> = {}) {
    super(params, completeOptions('Adadelta', options));
  }

  protected override update(param: Tensor, grad: Tensor, options: Options): void {
    const { lr, rho, eps } = options;
    const { step, squareAvg: square, accDelta: steps } = this.stateOf(param, start);
    countStep(step);
    const direction = directionOf(param, grad, options);
    square.mul_(rho).addcmul_(direction, direction, { value: 1 - rho });
    const delta = rootAbove(steps, eps).div_(rootAbove(square, eps)).mul_(direction);
    steps.mul_(rho).addcmul_(delta, delta, { value: 1 - rho });
    param.add_(delta, { alpha: -lr });
  }
}

const rootAbove = (square: Tensor, eps: number): Tensor => square.add({ float: eps }).sqrt();
