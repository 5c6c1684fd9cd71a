/** Rules of ops that take elements by their indices. */
import type { Shape } from '../../../spec/index.ts';
import { between, type Choices } from '../choices.ts';
import { dimIn, wholeNumber } from '../shape-params.ts';
import type { ShapeRuleEntry } from './rule.ts';

/** An index tensor of as many dims as the first, no larger than it but along `dim`, gives the result its shape. */
export const gather: ShapeRuleEntry = {
  results: ({ op, first, shapes, params }) => {
    const index = shapes.index?.[0];
    const at = dimIn(first, wholeNumber(op, params, 'dim'));
    if (at === undefined || first.length !== index?.length) return undefined;
    return index.every((size, dim) => dim === at || size <= first[dim]!) ? [index] : undefined;
  },
  other: (_name, { op, first, params }, choices) =>
    drawIndexShape(first, dimIn(first, wholeNumber(op, params, 'dim'))!, choices),
};

/** As many dims as the tensor; along `dim` any size (none if there is nothing to index), elsewhere no larger than it. */
const drawIndexShape = (first: Shape, dim: number, choices: Choices): Shape =>
  first.map((size, at) =>
    at === dim && size > 0 ? between(choices, 1, 4) : between(choices, Math.min(1, size), size),
  );
