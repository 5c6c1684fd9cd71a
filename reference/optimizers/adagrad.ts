/** Adagrad: every weight has a rate of its own, which shrinks with all the gradients there have been. */
import { zerosLike } from '../ops/internal/constants.ts';
import type { Tensor } from '../tensor.ts';
import { countStep, directionOf, noSteps } from './descent.ts';
import { Optimizer, type Params } from './optimizer.ts';
import { completeOptions, type OptionsOf } from './options.ts';

type Options = OptionsOf<'Adagrad'>;

/** Steps by the gradient over the root of the sum of all squares. */
export class Adagrad extends Optimizer<'Adagrad'> {
  readonly #firstSum: number;

  /** Alone among optimizers it has a state before the first step. */
  constructor(params: Params<'Adagrad'>, options: Partial<Options> = {}) {
    const complete = completeOptions('Adagrad', options);
    super(params, complete);
    this.#firstSum = complete.initialAccumulatorValue;
    for (const group of this.paramGroups) for (const param of group.params) this.#start(param);
  }

  /** The sum starts at the value that the constructor was given, whatever a group says. */
  #start(param: Tensor): { readonly step: Tensor; readonly sum: Tensor } {
    return this.stateOf(param, { step: noSteps, sum: () => zerosLike(param).fill_(this.#firstSum) });
  }

  protected override update(param: Tensor, grad: Tensor, options: Options): void {
    const { lr, lrDecay, eps } = options;
    const { step, sum } = this.#start(param);
    const steps = countStep(step);
    const direction = directionOf(param, grad, options);
    sum.addcmul_(direction, direction, { value: 1 });
    const denominator = sum.sqrt().add_({ float: eps });
    param.addcdiv_(direction, denominator, { value: -lr / (1 + (steps - 1) * lrDecay) });
  }
}
