/** Dropout: while training, elements are left out at random, and the others make up for them. */
import { zerosLike, zerosOf } from '../ops/internal/constants.ts';
import { checkProbability } from '../ops/internal/probability.ts';
import type { Tensor } from '../tensor.ts';

export interface DropoutOptions {
  /** How likely each element is to be left out. */
  readonly p?: number;
  /** Where numbers from 0 up to 1 come from. */
  readonly random?: () => number;
}

/** Leaves elements out while it is in training, as new modules are; in evaluation it gives back what it is given. */
export class Dropout {
  training = true;
  readonly #p: number;
  readonly #random: () => number;

  /** Throws `invalid-hyperparameter` where `p` is no probability. */
  constructor({ p = 0.5, random = Math.random }: DropoutOptions = {}) {
    checkProbability('Dropout', p);
    this.#p = p;
    this.#random = random;
  }

  train(training = true): this {
    this.training = training;
    return this;
  }

  /** The input times a factor for each element, which the gradient is multiplied by too. Clause modules.dropout. */
  forward(input: Tensor): Tensor {
    if (!this.training || this.#p === 0 || input.array.size === 0) return input;
    return input.mul(this.#p === 1 ? zerosOf([], input.dtype) : this.#factors(input));
  }

  #factors(input: Tensor): Tensor {
    const factors = zerosLike(input);
    const { data } = factors.array;
    for (let i = 0; i < data.length; i++) if (this.#random() >= this.#p) data[i] = (1 / (1 - this.#p)) as never;
    return factors;
  }
}
