/** Rules of ops that work element by element. */
import { broadcastShapes, broadcastsTo, drawBroadcastable, drawBroadcastableTo, sameShape } from '../broadcasting.ts';
import { flat, others, type ShapeRuleEntry } from './rule.ts';

/** All operands have the same shape. */
export const same: ShapeRuleEntry = {
  treatsAxesAlike: true,
  results: ({ first, shapes }) => (others(shapes).every((shape) => sameShape(shape, first)) ? [first] : undefined),
};

/** All operands broadcast to the result. */
export const broadcast: ShapeRuleEntry = {
  treatsAxesAlike: true,
  results: ({ shapes }) => {
    const together = broadcastShapes(flat(shapes));
    return together && [together];
  },
  other: (_name, { first, shapes }, choices) => drawBroadcastable(broadcastShapes(flat(shapes)) ?? first, choices),
};

/** The others broadcast to the first, which is the result's shape. */
export const broadcast_to_self: ShapeRuleEntry = {
  treatsAxesAlike: true,
  results: ({ first, shapes }) => (others(shapes).every((shape) => broadcastsTo(shape, first)) ? [first] : undefined),
  other: (_name, { first }, choices) => drawBroadcastableTo(first, choices),
};

/** Operands broadcast, and the param `reduction` says whether the result is one number or all of them. */
export const reduce_broadcast: ShapeRuleEntry = {
  treatsAxesAlike: true,
  results: ({ shapes, params }) => {
    const together = broadcastShapes(flat(shapes));
    return together && [params.reduction === 'none' ? together : []];
  },
  other: broadcast.other!,
};

/** A target of the same shape, weights that stretch to it, and the same reductions. */
export const weighted_loss: ShapeRuleEntry = {
  treatsAxesAlike: true,
  results: ({ first, shapes, params }) => {
    const { target, ...weights } = shapes;
    const fit = sameShape(target![0]!, first) && others(weights).every((shape) => broadcastsTo(shape, first));
    return fit ? [params.reduction === 'none' ? first : []] : undefined;
  },
  other: (name, { first }, choices) => (name === 'target' ? first : drawBroadcastableTo(first, choices)),
};
