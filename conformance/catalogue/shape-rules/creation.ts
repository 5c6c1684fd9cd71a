/** Rules of ops that make tensors of nothing but params. */
import { oneOf } from '../choices.ts';
import { wholeNumbers } from '../shape-params.ts';
import type { ShapeRuleEntry } from './rule.ts';

const shapes = [[2, 3], [3], [], [4, 1], [2, 3, 4], [0, 2]];

/** The shape is a param. */
export const given: ShapeRuleEntry = {
  results: ({ op, params }) => {
    const shape = wholeNumbers(op, params, 'shape');
    return shape?.every((size) => size >= 0) ? [[...shape]] : undefined;
  },
  params: { shape: (_drawing, choices) => [...oneOf(choices, shapes)] },
};
