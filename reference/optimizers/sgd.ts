/** Stochastic gradient descent, with momentum and decay. */
import type { Tensor } from '../tensor.ts';
import { directionOf } from './descent.ts';
import { Optimizer, type Params } from './optimizer.ts';
import { completeOptions, isBelow, type OptionsOf } from './options.ts';

type Options = OptionsOf<'SGD'>;

/** `param -= lr · grad`, or along a velocity that gathers gradients. */
export class SGD extends Optimizer<'SGD'> {
  constructor(params: Params<'SGD'>, options: Partial<Options> = {}) {
    super(params, completeOptions('SGD', options, isBelow));
  }

  protected override update(param: Tensor, grad: Tensor, options: Options): void {
    const { lr, momentum, nesterov } = options;
    let direction = directionOf(param, grad, options);
    if (momentum !== 0) {
      const velocity = this.#velocity(param, direction, options);
      direction = nesterov ? direction.add(velocity, { alpha: momentum }) : velocity;
    }
    param.add_(direction, { alpha: -lr });
  }

  /** The first velocity is the gradient itself, undampened. */
  #velocity(param: Tensor, direction: Tensor, { momentum, dampening }: Options): Tensor {
    const velocity = this.state.get(param)?.momentumBuffer;
    if (velocity) return velocity.mul_(momentum).add_(direction, { alpha: 1 - dampening });
    return this.stateOf(param, { momentumBuffer: () => direction.clone() }).momentumBuffer;
  }
}
