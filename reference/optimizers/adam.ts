/** Adam, and AdamW, which shrinks the parameter itself instead of adding the decay to its gradient. */
import { zerosLike, zerosOf } from '../ops/internal/constants.ts';
import { maximum_, sqrt } from '../ops/internal/moments.ts';
import type { Tensor } from '../tensor.ts';
import { type GivenGroup, Optimizer, type ParamState } from './optimizer.ts';
import { completeOptions, isNotAtLeast, type OptionsOf } from './options.ts';

type Options = OptionsOf<'Adam'>;
type Params = readonly Tensor[] | readonly GivenGroup<Options>[];

/** Steps of a size that hardly depends on the gradient's: its running mean over the root of its running square. */
export class Adam extends Optimizer<'Adam'> {
  constructor(params: Params, options: Partial<Options> = {}) {
    super(params, completeOptions('Adam', options, isNotAtLeast));
  }

  protected override update(param: Tensor, grad: Tensor, options: Options): void {
    const direction = options.maximize ? grad.neg() : grad;
    adamStep(param, this.decay(param, direction, options), this.stateOf(param, newState(param, options)), options);
  }

  /** The gradient with the weight decay in it. */
  protected decay(param: Tensor, grad: Tensor, { weightDecay }: Options): Tensor {
    return weightDecay === 0 ? grad : grad.add(param, { alpha: weightDecay });
  }
}

/** Adam with decoupled weight decay. */
export class AdamW extends Adam {
  constructor(params: Params, options: Partial<Options> = {}) {
    super(params, completeOptions('AdamW', options, isNotAtLeast));
  }

  protected override decay(param: Tensor, grad: Tensor, { weightDecay, lr }: Options): Tensor {
    if (weightDecay !== 0) param.mul_(1 - lr * weightDecay);
    return grad;
  }
}

const newState =
  (param: Tensor, { amsgrad }: Options) =>
  (): ParamState => ({
    step: zerosOf([], 'float32'),
    expAvg: zerosLike(param),
    expAvgSq: zerosLike(param),
    ...(amsgrad ? { maxExpAvgSq: zerosLike(param) } : {}),
  });

/** The update. Corrections and step size are computed in double, whatever the dtype of the parameter. */
function adamStep(param: Tensor, grad: Tensor, state: ParamState, { lr, betas, eps, amsgrad }: Options): void {
  const [beta1, beta2] = betas;
  const { step, expAvg, expAvgSq } = state as { step: Tensor; expAvg: Tensor; expAvgSq: Tensor };
  step.add_(1);
  const steps = Number(step.item());
  expAvg.add_(grad.sub(expAvg), { alpha: 1 - beta1 });
  expAvgSq.mul_(beta2).add_(grad.mul(grad), { alpha: 1 - beta2 });
  const square = amsgrad ? maximum_(state.maxExpAvgSq!, expAvgSq) : expAvgSq;
  const denominator = sqrt(square)
    .div({ float: Math.sqrt(1 - beta2 ** steps) })
    .add_({ float: eps });
  param.add_(expAvg.div(denominator), { alpha: -lr / (1 - beta1 ** steps) });
}
