/** Adamax: Adam with the largest of the recent gradients in the place of the root of the mean square. */
import { zerosLike } from '../ops/internal/constants.ts';
import type { Tensor } from '../tensor.ts';
import { countStep, directionOf, noSteps, raise_ } from './descent.ts';
import { Optimizer, type Params } from './optimizer.ts';
import { completeOptions, type OptionsOf } from './options.ts';

type Options = OptionsOf<'Adamax'>;

const start = { step: noSteps, expAvg: zerosLike, expInf: zerosLike };

/** Steps by the running mean over a running maximum that fades. */
export class Adamax extends Optimizer<'Adamax'> {
  constructor(params: Params<'Adamax'>, options: Partial<Options> = {}) {
    super(params, completeOptions('Adamax', options));
  }

  protected override update(param: Tensor, grad: Tensor, options: Options): void {
    const { lr, betas, eps } = options;
    const [beta1, beta2] = betas;
    const { step, expAvg: mean, expInf: largest } = this.stateOf(param, start);
    const steps = countStep(step);
    const direction = directionOf(param, grad, options);
    mean.lerp_(direction, 1 - beta1);
    raise_(largest.mul_(beta2), direction.abs().add_({ float: eps }));
    param.addcdiv_(mean, largest, { value: -lr / (1 - beta1 ** steps) });
  }
}
