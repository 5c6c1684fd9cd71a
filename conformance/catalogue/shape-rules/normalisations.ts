/** The rule of ops that normalize the last dims, which a param lists. */
import { sameShape } from '../broadcasting.ts';
import { between } from '../choices.ts';
import { sizeOf, wholeNumbers } from '../shape-params.ts';
import { others, type ShapeRuleEntry } from './rule.ts';

/** The param is the shape of the last dims, and that of the weight and the bias. */
export const layer_norm: ShapeRuleEntry = {
  leastRank: 1,
  begins: (_op, first) => sizeOf(first) > 0,
  results: ({ op, first, shapes, params }) => {
    const normalized = wholeNumbers(op, params, 'integers');
    if (!normalized?.length || !sameShape(first.slice(-normalized.length), [...normalized])) return undefined;
    return others(shapes).every((shape) => sameShape(shape, [...normalized])) ? [first] : undefined;
  },
  other: (_name, { op, params }) => [...wholeNumbers(op, params, 'integers')!],
  params: { integers: ({ first }, choices) => first.slice(-between(choices, 1, first.length)) },
};
