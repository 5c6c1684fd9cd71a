/** Rules of losses of classes, which lie in the second dim of a prediction, or in its only one. */
import type { Params, Shape } from '../../../spec/index.ts';
import { sameShape } from '../broadcasting.ts';
import { sizeOf } from '../shape-params.ts';
import type { ShapedCall, ShapeRuleEntry } from './rule.ts';

const classDimOf = (shape: Shape): number => (shape.length === 1 ? 0 : 1);

const withoutClasses = (shape: Shape): Shape => shape.filter((_size, dim) => dim !== classDimOf(shape));

const hasFittingWeight = ({ first, shapes }: ShapedCall): boolean =>
  (shapes.weight ?? []).every((weight) => sameShape(weight, [first[classDimOf(first)]!]));

const reduced = (losses: Shape, { reduction }: Params): readonly Shape[] => [reduction === 'none' ? losses : []];

/** The number of a class for each row of a prediction, and a weight for each class. */
export const class_loss: ShapeRuleEntry = {
  leastRank: 2,
  begins: (_op, first) => sizeOf(first) > 0,
  results: (call) => {
    const { first, shapes, params } = call;
    if (first.length === 0) return undefined;
    const wanted = withoutClasses(first);
    const fits = sameShape(shapes.target![0]!, wanted) && hasFittingWeight(call);
    return fits ? reduced(wanted, params) : undefined;
  },
  other: (name, { first }) => (name === 'target' ? withoutClasses(first) : [first[classDimOf(first)]!]),
};

/** A probability for each class of each row, and a weight for each class. */
export const probability_loss: ShapeRuleEntry = {
  leastRank: 1,
  begins: class_loss.begins!,
  results: (call) => {
    const { first, shapes, params } = call;
    const fits = first.length > 0 && sameShape(shapes.target![0]!, first) && hasFittingWeight(call);
    return fits ? reduced(withoutClasses(first), params) : undefined;
  },
  other: (name, { first }) => (name === 'target' ? first : [first[classDimOf(first)]!]),
};
