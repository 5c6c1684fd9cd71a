/** Cross entropies of logits: of classes by number, and of a probability for each class. Both are formulas over tensors. */
import { ops } from '../../../spec/index.ts';
import { isFloating } from '../../arrays/dtype.ts';
import { type Shape, sameShape, sizeOf } from '../../arrays/shape.ts';
import { operation } from '../../autograd/operation.ts';
import { apply } from '../../autograd/record.ts';
import { TensorError } from '../../error.ts';
import type { Tensor } from '../../tensor.ts';
import type { Composite } from '../composite.ts';
import { divideByCount } from '../internal/quotients.ts';
import { checkClassWeight, classDimOf, nll_loss, targetShapeOf } from './classes.ts';
import { type Reduction, reducedTensor } from './reduction.ts';

const nllLossOp = operation('nll_loss', ops.nll_loss, nll_loss);

function checkSmoothing(smoothing: number): void {
  if (!(smoothing >= 0 && smoothing <= 1))
    throw new TensorError(
      'invalid-argument',
      `cross_entropy: label_smoothing must lie from 0 to 1, not at ${smoothing}`,
    );
}

/** A number for each class, so that it stretches along the classes of a prediction. */
function alongClasses(weight: Tensor, shape: Shape): Tensor {
  return shape.length < 2 ? weight : weight.reshape(shape.map((_, dim) => (dim === classDimOf(shape) ? -1 : 1)));
}

interface Classes {
  readonly target: Tensor;
  readonly weight: Tensor | null | undefined;
  readonly ignored: number;
  readonly reduction: Reduction;
}

/** The loss where every class is as right as any other. */
function uniformLoss(logarithms: Tensor, { target, weight, ignored, reduction }: Classes): Tensor {
  const { shape } = logarithms;
  const each = weight ? logarithms.mul(alongClasses(weight, shape)) : logarithms;
  const isIgnored = target.eq(ignored);
  const losses = each
    .sum([classDimOf(shape)])
    .neg()
    .maskedFill_(isIgnored, 0);
  if (reduction !== 'mean') return reducedTensor(losses, reduction);
  if (!weight) return losses.sum().div(isIgnored.logicalNot().sum());
  const classes = target.maskedFill(isIgnored, 0).reshape([-1]);
  return losses.sum().div(
    weight
      .indexSelect(0, classes)
      .maskedFill(isIgnored.reshape([-1]), 0)
      .sum(),
  );
}

export const cross_entropy: Composite<'cross_entropy'> = (
  { self, target, weight },
  { ignore_index, label_smoothing, reduction },
) => {
  if (sameShape(self.shape, target.shape))
    throw new TensorError('dtype-mismatch', `cross_entropy: a target of the shape of the input holds probabilities, not ${target.dtype}`); // biome-ignore format: a sentence
  checkSmoothing(label_smoothing);
  const { shape } = self;
  const logarithms = self.logSoftmax(classDimOf(shape));
  const loss = apply(nllLossOp, [logarithms, target, weight ?? undefined], { ignore_index, reduction });
  if (label_smoothing === 0) return loss;
  const uniform = uniformLoss(logarithms, { target, weight, ignored: ignore_index, reduction });
  return loss.mul(1 - label_smoothing).add(uniform.mul(label_smoothing / shape[classDimOf(shape)]!));
};

function checkProbabilities(self: Shape, { shape, dtype }: Tensor): void {
  if (sameShape(shape, self) && !isFloating(dtype))
    throw new TensorError('dtype-mismatch', `cross_entropy: probabilities are floating, and not ${dtype}`);
  if (sameShape(shape, self) && self.length > 0) return;
  if (self.length > 0 && sameShape(shape, targetShapeOf(self)))
    throw new TensorError('dtype-mismatch', `cross_entropy: the numbers of classes are int64, and not ${dtype}`);
  throw new TensorError('shape-mismatch', `cross_entropy: a target of probabilities must have the shape [${self}] with a dim of classes, not [${shape}]`); // biome-ignore format: a sentence
}

export const cross_entropy_probabilities: Composite<'cross_entropy_probabilities'> = (
  { self, target, weight },
  { label_smoothing, reduction },
) => {
  checkProbabilities(self.shape, target);
  checkClassWeight('cross_entropy', self.shape, weight?.shape);
  checkSmoothing(label_smoothing);
  const { shape } = self;
  const dim = classDimOf(shape);
  const share = label_smoothing / shape[dim]!;
  const wanted = label_smoothing === 0 ? target : target.mul(1 - label_smoothing).add(share);
  const logarithms = self.logSoftmax(dim);
  const weights = weight && alongClasses(weight, shape); // a view that is recorded before the products, and so is reached after them
  const products = logarithms.mul(wanted);
  const each = weights ? products.mul(weights) : products;
  if (reduction === 'none') return each.sum([dim]).neg();
  const total = reducedTensor(each, 'sum').neg();
  return reduction === 'sum' ? total : divideByCount(total, sizeOf(shape) / shape[dim]!);
};
