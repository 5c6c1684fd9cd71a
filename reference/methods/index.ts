/** Gives tensors their methods. Operations make tensors, so a tensor can know of them only once both are there. */
import { type BackwardOptions, backward } from '../autograd/backward/backward.ts';
import { Tensor } from '../tensor.ts';
import { elementwiseInPlaceMethods, elementwiseMethods } from './elementwise.ts';
import { inPlaceMethods } from './in-place.ts';
import { indexingMethods } from './indexing.ts';
import { linearAlgebraMethods } from './linear-algebra.ts';
import { partMethods } from './parts.ts';
import { pointwiseMethods } from './pointwise.ts';
import { questionMethods } from './questions.ts';
import { readingMethods } from './reading.ts';
import { reductionMethods } from './reductions.ts';
import { selectionMethods } from './selection.ts';
import { structureMethods } from './structure.ts';

const methods = {
  ...pointwiseMethods,
  ...elementwiseMethods,
  ...elementwiseInPlaceMethods,
  ...questionMethods,
  ...inPlaceMethods,
  ...selectionMethods,
  ...reductionMethods,
  ...structureMethods,
  ...linearAlgebraMethods,
  ...partMethods,
  ...indexingMethods,
  ...readingMethods,

  /** Adds to every leaf's `.grad` the gradient of this tensor, weighted by `gradient` (1 for a single number). */
  backward(this: Tensor, gradient: Tensor | null = null, options: BackwardOptions = {}): void {
    backward([this], [gradient], options);
  },
};

type Methods = typeof methods;

declare module '../tensor.ts' {
  interface Tensor extends Methods {}
}

Object.assign(Tensor.prototype, methods);
