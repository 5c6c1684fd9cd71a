/** Adam, and AdamW, which shrinks the parameter itself instead of adding the decay to its gradient. */
import { zerosLike } from '../ops/internal/constants.ts';
import type { Tensor } from '../tensor.ts';
import { countStep, decoupledDirectionOf, noSteps, raise_ } from './descent.ts';
import { Optimizer, type Params } from './optimizer.ts';
import { completeOptions, type OptionsOf } from './options.ts';

type Options = OptionsOf<'Adam'>;

const moments = { step: noSteps, expAvg: zerosLike, expAvgSq: zerosLike };
const largest = { maxExpAvgSq: zerosLike };

/** Steps of a size that hardly depends on the gradient's: its running mean over the root of its running square. */
export class Adam extends Optimizer<'Adam'> {
  protected readonly decoupledWeightDecay: boolean = false;

  constructor(params: Params<'Adam'>, options: Partial<Options> = {}) {
    super(params, completeOptions('Adam', options));
  }

  /** Corrections and step size are computed in double, whatever the dtype of the parameter. */
  protected override update(param: Tensor, grad: Tensor, options: Options): void {
    const { lr, betas, eps, amsgrad } = options;
    const [beta1, beta2] = betas;
    const { decoupledWeightDecay } = this;
    const direction = decoupledDirectionOf(param, grad, { ...options, decoupledWeightDecay });
    const { step, expAvg: mean, expAvgSq: square } = this.stateOf(param, moments);
    const steps = countStep(step);
    mean.lerp_(direction, 1 - beta1);
    square.mul_(beta2).addcmul_(direction, direction, { value: 1 - beta2 });
    const scale = amsgrad ? raise_(this.stateOf(param, largest).maxExpAvgSq, square) : square;
    const denominator = scale
      .sqrt()
      .div({ float: Math.sqrt(1 - beta2 ** steps) })
      .add_({ float: eps });
    param.addcdiv_(mean, denominator, { value: -lr / (1 - beta1 ** steps) });
  }
}

/** Adam with decoupled weight decay. */
export class AdamW extends Adam {
  protected override readonly decoupledWeightDecay = true;

  constructor(params: Params<'AdamW'>, options: Partial<Options> = {}) {
    super(params, completeOptions('AdamW', options));
  }
}
