/** What becomes of a result when the same number is added to all elements, or multiplied with them. */
import { between } from '../../catalogue/choices.ts';
import { signed } from '../../catalogue/draw-dims.ts';
import { drawShape } from '../../catalogue/draw-shapes.ts';
import type { On } from './formula.ts';
import { type Identity, leafOf, type Values } from './identity.ts';
import { longer } from './make.ts';
import { nonzero, ordinary, positive, tied } from './values.ts';

/** A function of a tensor x, and perhaps of one of its dims. */
type OfDim = (on: On, x: string, dim: number) => string;

/** By what x is moved: a leaf, so that what reaches it is the sum of all gradients. */
const shifts: readonly number[] = [1, -1, 1000, -1000, 0];

/** Says that f(x + c) is f(x) + c, or is f(x) for every c. */
function shift(says: string, values: Values, f: OfDim, moves: boolean): Identity {
  return {
    says,
    draw: (choices) => {
      const shape = drawShape(choices, 1);
      const dim = signed(choices, between(choices, 0, shape.length - 1), shape.length);
      return {
        leaves: [leafOf('x', shape, values, choices), leafOf('c', [], shifts, choices)],
        one: (on) => f(on, on('add', ['x', 'c']), dim),
        other: (on) => on('add', [f(on, 'x', dim), moves ? 'c' : on('mul', ['c', 0])]),
      };
    },
  };
}

const moving = (name: string, values: Values, f: OfDim): Identity =>
  shift(`${name}(x + c) = ${name}(x) + c`, values, f, true);
const standing = (name: string, values: Values, f: OfDim): Identity =>
  shift(`${name}(x + c) = ${name}(x)`, values, f, false);

/** The tensor with its elements less 2 behind it. */
const extended = (on: On, x: string, dim: number): string => on('cat', [[x, on('sub', [x, 2])]], { dim });

/** Identities of tensors to which a number is added. */
export const shiftIdentities: readonly Identity[] = [
  moving('logsumexp', ordinary, (on, x, dim) => on('logsumexp', [x], { dim: [dim] })),
  moving('amax', tied, (on, x, dim) => on('amax', [x], { dim: [dim] })),
  moving('amin', tied, (on, x, dim) => on('amin', [x], { dim: [dim] })),
  moving('max', tied, (on, x) => on('max', [x])),
  moving('min', tied, (on, x) => on('min', [x])),
  moving('mean', ordinary, (on, x) => on('mean', [x])),
  moving('mean of a dim', ordinary, (on, x, dim) => on('mean_dim', [x], { dim: [dim] })),
  moving('sort', ordinary, (on, x, dim) => on('sort', [x], { dim, stable: true })),
  standing('softmax', ordinary, (on, x, dim) => on('softmax', [x], { dim })),
  standing('log_softmax', ordinary, (on, x, dim) => on('log_softmax', [x], { dim })),
  standing('var', ordinary, (on, x, dim) => on('var', [extended(on, x, dim)], { dim: [dim], correction: 0 })),
];

/** Powers of two, which round nothing: so small and so large that an `eps` in a formula, or a square that overflows, shows. */
const factors: readonly number[] = [2 ** -30, 2 ** 30];

/** Says that f(kx) is k f(x), or that it is some power of k times that. */
const scaling = (name: string, values: Values, f: OfDim, power = 1): readonly Identity[] =>
  factors.map((k) => ({
    says: `${name}(kx) = ${power === 1 ? 'k' : `k ** ${power}`} ${name}(x) for k = ${k}`,
    draw: (choices) => {
      const shape = drawShape(choices, 1);
      const dim = signed(choices, between(choices, 0, shape.length - 1), shape.length);
      return {
        leaves: [leafOf('x', shape, values, choices)],
        one: (on) => f(on, on('mul', ['x', k]), dim),
        other: (on) => on('mul', [f(on, 'x', dim), k ** power]),
      };
    },
  }));

/** Identities of tensors that are multiplied by a positive number. */
export const scaleIdentities: readonly Identity[] = [
  ...scaling('std', nonzero, (on, x, dim) => on('std', [longer(on, x, dim)], { dim: [dim], correction: 0 })),
  ...scaling('var', ordinary, (on, x, dim) => on('var', [longer(on, x, dim)], { dim: [dim], correction: 0 }), 2),
  ...scaling('sum', ordinary, (on, x) => on('sum', [x])),
  ...scaling('mean', ordinary, (on, x) => on('mean', [x])),
  ...scaling('relu', nonzero, (on, x) => on('relu', [x])),
  ...scaling('abs', ordinary, (on, x) => on('abs', [x])),
  ...scaling('amax', tied, (on, x, dim) => on('amax', [x], { dim: [dim] })),
  ...scaling('cumsum', ordinary, (on, x, dim) => on('cumsum', [x], { dim })),
  ...scaling('reciprocal', positive, (on, x) => on('reciprocal', [x]), -1),
  ...scaling('sqrt', positive, (on, x) => on('sqrt', [x]), 0.5),
  ...scaling('rsqrt', positive, (on, x) => on('rsqrt', [x]), -0.5),
  ...scaling('the square', ordinary, (on, x) => on('square', [x]), 2),
];
