/** The loss of naming one of several classes: minus what the prediction gave to it. */
import { contiguous, type NdArray, zeros } from '../../arrays/array.ts';
import { rowMajorCopy } from '../../arrays/copy.ts';
import type { Dtype } from '../../arrays/dtype.ts';
import { unary } from '../../arrays/pointwise.ts';
import { type Shape, sameShape } from '../../arrays/shape.ts';
import { sumAll } from '../../arrays/sums.ts';
import { TensorError } from '../../error.ts';
import type { Tensor } from '../../tensor.ts';
import { onesLike, zerosLike, zerosOf } from '../internal/constants.ts';
import type { Rule } from '../rule.ts';
import { type Reduction, reduced, termsOf } from './reduction.ts';

/** Where the classes of a prediction lie: after the batch, if there is one. */
export const classDimOf = (shape: Shape): number => (shape.length === 1 ? 0 : 1);

/** The shape of the classes that a prediction of a shape is held against. */
export const targetShapeOf = (shape: Shape): Shape => shape.filter((_, dim) => dim !== classDimOf(shape));

/** Refuses a weight that is not one number for each class. */
export function checkClassWeight(op: string, self: Shape, weight: Shape | undefined): void {
  const classes = self[classDimOf(self)]!;
  if (weight && !sameShape(weight, [classes]))
    throw new TensorError('shape-mismatch', `${op}: the weight must have the shape [${classes}], not [${weight}]`);
}

function checkShapes(self: Shape, target: Shape, weight: Shape | undefined): void {
  const wanted = targetShapeOf(self);
  const isLone = self.length === 1 && sameShape(target, [1]);
  if (self.length === 0 || !(sameShape(target, wanted) || isLone))
    throw new TensorError(
      'shape-mismatch',
      `nll_loss: needs a prediction with a dim of classes and a target of its other dims, not [${self}] and [${target}]`,
    );
  checkClassWeight('nll_loss', self, weight);
}

/** Calls `visit` with each position of the target that is not ignored, its class, and the place of that in the prediction. */
function eachTarget(
  self: Shape,
  target: NdArray,
  ignored: number,
  visit: (position: number, at: number, to: number) => void,
): void {
  const classes = self[classDimOf(self)]!;
  const beyond = self.slice(classDimOf(self) + 1).reduce((size, extent) => size * extent, 1);
  const indices = rowMajorCopy(target).data as BigInt64Array;
  indices.forEach((index, position) => {
    const at = Number(index);
    if (at === ignored) return;
    if (at < 0 || at >= classes)
      throw new TensorError('out-of-range', `nll_loss: there are ${classes} classes, and none is number ${at}`);
    visit(position, at, (Math.floor(position / beyond) * classes + at) * beyond + (position % beyond));
  });
}

interface Prediction {
  readonly self: NdArray;
  readonly target: NdArray;
  readonly weight: NdArray | undefined;
}

/** The loss of each target, and its weight; 0 for what is ignored. */
function lossesOf({ self, target, weight }: Prediction, ignored: number): { losses: NdArray; weights: NdArray } {
  const [losses, weights] = [zeros(target.shape, self.dtype), zeros(target.shape, self.dtype)];
  const from = rowMajorCopy(self).data;
  const of = weight && rowMajorCopy(weight).data;
  eachTarget(self.shape, target, ignored, (position, at, to) => {
    const share = of ? Number(of[at]) : 1;
    weights.data[position] = share;
    losses.data[position] = -share * Number(from[to]);
  });
  return { losses, weights };
}

function negativeLogLikelihood(prediction: Prediction, ignored: number, reduction: Reduction): NdArray {
  checkShapes(prediction.self.shape, prediction.target.shape, prediction.weight?.shape);
  const { losses, weights } = lossesOf(prediction, ignored);
  if (reduction === 'mean') return sumAll(losses, Number(sumAll(weights).data[0]));
  const shape = targetShapeOf(prediction.self.shape);
  return reduced(contiguous(losses.data, losses.dtype, shape), reduction);
}

const magnitudes = unary({ float: Math.abs });

interface Sharing {
  readonly isIgnored: Tensor;
  readonly dtype: Dtype;
  readonly reduction: Reduction;
}

/** What goes to each target: the gradient times its weight, of which `mean` makes a share; nothing to what is ignored. */
function sharesOf(grad: Tensor, target: Tensor, weight: Tensor | undefined, sharing: Sharing): Tensor {
  const { isIgnored, dtype, reduction } = sharing;
  const each =
    weight?.indexSelect(0, target.reshape([-1])).reshape(target.shape) ?? onesLike(zerosOf(target.shape, dtype));
  const weights = each.maskedFill(isIgnored, 0);
  return (reduction === 'mean' ? grad.div(weights.sum()) : grad).mul(weights).maskedFill(isIgnored, 0);
}

export const nll_loss: Rule<'nll_loss'> = {
  forward: (prediction, { ignore_index, reduction }) => negativeLogLikelihood(prediction, ignore_index, reduction),
  vjp: {
    self: (grad, { self, target, weight, params: { ignore_index, reduction } }) => {
      const isIgnored = target.eq(ignore_index);
      const named = target.maskedFill(isIgnored, 0); // any class will do: its share is 0
      const shares = sharesOf(grad.neg(), named, weight, { isIgnored, dtype: self.dtype, reduction });
      const dim = classDimOf(self.shape);
      const places = named.shape.length < self.shape.length ? named.unsqueeze(dim) : named;
      return zerosLike(self).scatterAdd(dim, places, shares.reshape(places.shape));
    },
  },
  node: (shapes) => (shapes.self.length > 2 ? 'NllLoss2DBackward0' : 'NllLossBackward0'),
  accumulation: {
    terms: ({ target }, { reduction }) => termsOf(reduction, target.shape) + 2,
    magnitude: ({ self, target, weight }, { ignore_index, reduction }) =>
      magnitudes(
        negativeLogLikelihood(
          { self: magnitudes(self), target, weight: weight && magnitudes(weight) },
          ignore_index,
          reduction,
        ),
      ),
  },
};
