/** Averaged stochastic gradient descent: besides the parameter, the mean of where it has been. */
import { zerosLike, zerosOf } from '../ops/internal/constants.ts';
import type { Tensor } from '../tensor.ts';
import { countStep, directionOf, noSteps } from './descent.ts';
import { Optimizer, type Params } from './optimizer.ts';
import { completeOptions, type OptionsOf } from './options.ts';

type Options = OptionsOf<'ASGD'>;

/** Gradient descent at a rate that fades, and from step `t0` on an average, which is kept in the state. */
export class ASGD extends Optimizer<'ASGD'> {
  constructor(params: Params<'ASGD'>, options: Partial<Options> = {}) {
    super(params, completeOptions('ASGD', options));
  }

  protected override update(param: Tensor, grad: Tensor, options: Options): void {
    const { lr, lambd, alpha, t0 } = options;
    const starts = { step: noSteps, eta: () => scalar(lr), mu: () => scalar(1), ax: zerosLike };
    const { step, eta: rate, mu: weight, ax: mean } = this.stateOf(param, starts);
    const steps = countStep(step);
    const direction = directionOf(param, grad, options);
    param.mul_(1 - lambd * Number(rate.item())).add_(direction, { alpha: -Number(rate.item()) });
    if (weight.item() === 1) mean.copy_(param);
    else mean.add_(param.sub(mean).mul_(weight));
    rate.copy_(scalar(lr / (1 + lambd * lr * steps) ** alpha));
    weight.copy_(scalar(1 / Math.max(1, steps - t0)));
  }
}

const scalar = (value: number): Tensor => zerosOf([], 'float32').fill_({ float: value });
