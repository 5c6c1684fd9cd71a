/** RAdam: Adam that does not scale its steps before it has seen enough gradients to know their variance. */
import { zerosLike } from '../ops/internal/constants.ts';
import type { Tensor } from '../tensor.ts';
import { countStep, decoupledDirectionOf, noSteps } from './descent.ts';
import { Optimizer, type Params } from './optimizer.ts';
import { completeOptions, type OptionsOf } from './options.ts';

type Options = OptionsOf<'RAdam'>;

const start = { step: noSteps, expAvg: zerosLike, expAvgSq: zerosLike };

/** Steps by the corrected mean: plain at first, and then over the root of the mean square, rectified. */
export class RAdam extends Optimizer<'RAdam'> {
  constructor(params: Params<'RAdam'>, options: Partial<Options> = {}) {
    super(params, completeOptions('RAdam', options));
  }

  protected override update(param: Tensor, grad: Tensor, options: Options): void {
    const { lr, betas, eps } = options;
    const [beta1, beta2] = betas;
    const { step, expAvg: mean, expAvgSq: square } = this.stateOf(param, start);
    const steps = countStep(step);
    const direction = decoupledDirectionOf(param, grad, options);
    mean.lerp_(direction, 1 - beta1);
    square.mul_(beta2).addcmul_(direction, direction, { value: 1 - beta2 });
    const move = mean.div({ float: 1 - beta1 ** steps }).mul_({ float: lr });
    const rectification = rectificationAt(steps, beta2);
    if (rectification !== undefined) {
      const scale = square.sqrt().add_({ float: eps });
      move.mul_({ float: Math.sqrt(1 - beta2 ** steps) * rectification }).div_(scale);
    }
    param.sub_(move);
  }
}

/** By how much the variance of the scale is made up for; undefined while there are too few steps to know it. */
function rectificationAt(steps: number, beta2: number): number | undefined {
  const longest = 2 / (1 - beta2) - 1;
  const length = longest - (2 * steps * beta2 ** steps) / (1 - beta2 ** steps);
  if (length <= 5) return undefined;
  return Math.sqrt(((length - 4) * (length - 2) * longest) / ((longest - 4) * (longest - 2) * length));
}
