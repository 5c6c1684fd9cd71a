/** Identities of one tensor, of one along a dim, and of two. */
import { between } from '../../catalogue/choices.ts';
import { signed } from '../../catalogue/draw-dims.ts';
import { drawShape } from '../../catalogue/draw-shapes.ts';
import type { On } from './formula.ts';
import { type Identity, leafOf, type Values } from './identity.ts';

/** A formula of a tensor x. */
type OfTensor = (on: On, x: string) => string;

/** Says that two formulas of any tensor of some values are the same. */
export const ofTensor = (says: string, values: Values, one: OfTensor, other: OfTensor): Identity => ({
  says,
  draw: (choices) => ({
    leaves: [leafOf('x', drawShape(choices), values, choices)],
    one: (on) => one(on, 'x'),
    other: (on) => other(on, 'x'),
  }),
});

/** A dim of a tensor. */
export interface Along {
  /** Perhaps counted from the end. */
  readonly dim: number;
  readonly size: number;
  /** Of the whole tensor. */
  readonly shape: readonly number[];
}

type OfDim = (on: On, x: string, along: Along) => string;

/** Says that two formulas of a tensor and one of its dims are the same. */
export const alongDim = (says: string, values: Values, one: OfDim, other: OfDim): Identity => ({
  says,
  draw: (choices) => {
    const shape = drawShape(choices, 1);
    const dim = between(choices, 0, shape.length - 1);
    const along = { dim: signed(choices, dim, shape.length), size: shape[dim]!, shape };
    return {
      leaves: [leafOf('x', shape, values, choices)],
      one: (on) => one(on, 'x', along),
      other: (on) => other(on, 'x', along),
    };
  },
});

/** The tensor with itself times -2 behind it: of more than one element along the dim, and not all the same. */
export const longer = (on: On, x: string, dim: number): string => on('cat', [[x, on('mul', [x, -2])]], { dim });

type OfTwo = (on: On, x: string, y: string) => string;

/** Says that two formulas of any two tensors of the same shape are the same. */
export const ofTwo = (says: string, values: Values, one: OfTwo, other: OfTwo): Identity => ({
  says,
  draw: (choices) => {
    const shape = drawShape(choices);
    const leaf = (name: string) => leafOf(name, shape, values, choices);
    return {
      leaves: [leaf('x'), leaf('y')],
      one: (on) => one(on, 'x', 'y'),
      other: (on) => other(on, 'x', 'y'),
    };
  },
});
