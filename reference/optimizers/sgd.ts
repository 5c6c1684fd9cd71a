/** Stochastic gradient descent, with momentum and decay. */
import { TensorError } from '../error.ts';
import type { Tensor } from '../tensor.ts';
import { type GivenGroup, Optimizer } from './optimizer.ts';
import { completeOptions, type OptionsOf } from './options.ts';

type Options = OptionsOf<'SGD'>;

/** `param -= lr · grad`, or along a velocity that gathers gradients. */
export class SGD extends Optimizer<'SGD'> {
  constructor(params: readonly Tensor[] | readonly GivenGroup<Options>[], options: Partial<Options> = {}) {
    const complete = completeOptions('SGD', options);
    if (complete.nesterov && (complete.momentum <= 0 || complete.dampening !== 0))
      throw new TensorError('invalid-hyperparameter', 'SGD: nesterov needs a momentum above 0, and no dampening');
    super(params, complete);
  }

  protected override update(param: Tensor, grad: Tensor, options: Options): void {
    const { lr, momentum, weightDecay, nesterov, maximize } = options;
    let direction = maximize ? grad.neg() : grad;
    if (weightDecay !== 0) direction = direction.add(param, { alpha: weightDecay });
    if (momentum !== 0) {
      const velocity = this.#velocity(param, direction, options);
      direction = nesterov ? direction.add(velocity, { alpha: momentum }) : velocity;
    }
    param.add_(direction, { alpha: -lr });
  }

  /** The first velocity is the gradient itself, undampened. */
  #velocity(param: Tensor, direction: Tensor, { momentum, dampening }: Options): Tensor {
    const state = this.stateOf(param, () => ({}));
    const velocity = state.momentumBuffer;
    state.momentumBuffer = velocity
      ? velocity.mul_(momentum).add_(direction, { alpha: 1 - dampening })
      : direction.clone();
    return state.momentumBuffer;
  }
}
