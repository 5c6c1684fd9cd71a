/** NAdam: Adam whose momentum looks one step ahead, and grows with the steps. */
import { onesLike, zerosLike, zerosOf } from '../ops/internal/constants.ts';
import type { Tensor } from '../tensor.ts';
import { countStep, decoupledDirectionOf, noSteps } from './descent.ts';
import { Optimizer, type Params } from './optimizer.ts';
import { completeOptions, type OptionsOf } from './options.ts';

type Options = OptionsOf<'NAdam'>;

const one = (): Tensor => onesLike(zerosOf([], 'float32'));
const start = { step: noSteps, muProduct: one, expAvg: zerosLike, expAvgSq: zerosLike };

/** Steps by the gradient and by the mean as it will be, each corrected for its bias. */
export class NAdam extends Optimizer<'NAdam'> {
  constructor(params: Params<'NAdam'>, options: Partial<Options> = {}) {
    super(params, completeOptions('NAdam', options));
  }

  protected override update(param: Tensor, grad: Tensor, options: Options): void {
    const { lr, betas, eps } = options;
    const [beta1, beta2] = betas;
    const { step, muProduct, expAvg: mean, expAvgSq: square } = this.stateOf(param, start);
    const steps = countStep(step);
    const direction = decoupledDirectionOf(param, grad, options);
    const [momentum, next] = [momentumAt(steps, options), momentumAt(steps + 1, options)];
    const product = Number(muProduct.mul_({ float: momentum }).item());
    mean.lerp_(direction, 1 - beta1);
    square.mul_(beta2).addcmul_(direction, direction, { value: 1 - beta2 });
    const denominator = square
      .div({ float: 1 - beta2 ** steps })
      .sqrt()
      .add_({ float: eps });
    param.addcdiv_(direction, denominator, { value: (-lr * (1 - momentum)) / (1 - product) });
    param.addcdiv_(mean, denominator, { value: (-lr * next) / (1 - product * next) });
  }
}

/** The momentum of the `t`th step: half of β₁ at first, and then more and more of it. */
const momentumAt = (t: number, { betas, momentumDecay }: Options): number =>
  betas[0] * (1 - 0.5 * 0.96 ** (t * momentumDecay));
