/** Rules of ops that make tensors of nothing but params. */
import type { Op, Params, Shape } from '../../../spec/index.ts';
import { scalarValue } from '../../programs/scalars.ts';
import { between, type Choices, oneOf } from '../choices.ts';
import { paramValue, wholeNumber, wholeNumbers } from '../shape-params.ts';
import type { ParamDrawing, ShapeRuleEntry } from './rule.ts';

/** Now and then there is nothing in a dim. */
const sizes = [1, 2, 3, 4, 2, 3, 4, 2, 3, 0];

/** The shape is a param. */
export const given: ShapeRuleEntry = {
  results: ({ op, params }) => {
    const shape = wholeNumbers(op, params, 'shape');
    return shape?.every((size) => size >= 0) ? [[...shape]] : undefined;
  },
  params: { shape: (_drawing, choices) => Array.from({ length: choices.below(4) }, () => oneOf(choices, sizes)) },
};

/** From one number to before another, by a step. */
export const range: ShapeRuleEntry = {
  results: ({ op, params }) => {
    const [start, end, step] = [0, 1, 2].map((nth) =>
      Number(scalarValue(paramValue(op, params, 'scalar', nth) as number)),
    );
    const count = Math.ceil((end! - start!) / step!);
    return Number.isFinite(count) && count >= 0 ? [[count]] : undefined;
  },
  params: { scalar: drawBound },
};

/** Whole numbers, so that they go with all dtypes: a start, an end, and a step that leads from one to the other. */
function drawBound({ op, param, params }: ParamDrawing, choices: Choices): number {
  const nth = Object.values(op.params).indexOf(param);
  const [start, end] = [0, 1].map((each) => wholeNumber(op, params, 'scalar', each));
  if (nth === 0) return between(choices, -3, 3);
  if (nth === 1) return start! + between(choices, -4, 4);
  return between(choices, 1, 3) * (end! < start! ? -1 : 1);
}

/** So many numbers as a param says. */
export const steps: ShapeRuleEntry = {
  results: ({ op, params }) => lengths(op, params),
  params: { integer: (_drawing, choices) => between(choices, 0, 5) },
};

/** So many rows and columns as two params say. */
export const eye: ShapeRuleEntry = {
  results: ({ op, params }) => lengths(op, params),
  params: { integer: (_drawing, choices) => between(choices, 0, 4) },
};

/** One shape, a size for each integer among the params. */
function lengths(op: Op, params: Params): readonly Shape[] | undefined {
  const names = Object.keys(op.params).filter((name) => op.params[name]!.type === 'integer');
  const sizes = names.map((_, nth) => wholeNumber(op, params, 'integer', nth));
  return sizes.every((size) => size !== undefined && size >= 0) ? [sizes as number[]] : undefined;
}
