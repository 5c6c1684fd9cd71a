/** What is asked of the chance that an element is dropped out. */
import { TensorError } from '../../error.ts';

/** Throws `invalid-hyperparameter` where `p` is no probability. */
export function checkProbability(asked: string, p: number): void {
  if (!(p >= 0 && p <= 1))
    throw new TensorError('invalid-hyperparameter', `${asked}: p is a probability, from 0 to 1, and not ${p}`);
}
