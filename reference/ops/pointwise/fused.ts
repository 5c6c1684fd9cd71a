/** Steps that optimizers are made of: moving towards a tensor, and adding a multiple of a product or of a quotient. */
import type { NdArray } from '../../arrays/array.ts';
import { isFloating } from '../../arrays/dtype.ts';
import { binary, ternary, unary } from '../../arrays/pointwise.ts';
import { scalarToElement } from '../../arrays/scalar.ts';
import type { Rule } from '../rule.ts';

const magnitudes = unary({ float: Math.abs });

/** A param in the dtype that it is used in. */
const factorFor = ({ dtype }: NdArray, value: number): number | bigint =>
  dtype === 'float32' ? Math.fround(value) : scalarToElement(value, dtype);

/** The factor, what it is multiplied by, their product and the sum are rounded. */
const roundings = 4;

/** From the nearer end, as PyTorch computes it: a weight of 1 gives the other end itself. */
const pointBetween = (a: number, b: number, weight: number): number =>
  Math.abs(weight) < 0.5 ? a + weight * (b - a) : b - (b - a) * (1 - weight);
const reach = (a: number, b: number, weight: number): number =>
  Math.abs(weight) < 0.5
    ? Math.abs(a) + Math.abs(weight) * (Math.abs(a) + Math.abs(b))
    : Math.abs(b) + Math.abs(1 - weight) * (Math.abs(a) + Math.abs(b));

const pointsAtNumber = binary({ float: pointBetween });
const pointsAtTensor = ternary({ float: pointBetween });
const reachesOfNumber = binary({ float: reach });
const reachesOfTensor = ternary({ float: reach });

export const lerp: Rule<'lerp'> = {
  accumulation: {
    terms: () => roundings,
    magnitude: ({ self, end }, { weight }) => reachesOfNumber(self, end, weight),
    factors: ({ weight }) => [weight],
  },
  forward: ({ self, end }, { weight }) => pointsAtNumber(self, end, factorFor(self, weight)),
  vjp: {
    self: (grad, { params: { weight } }) => grad.mul(1 - weight),
    end: (grad, { params: { weight } }) => grad.mul(weight),
  },
};

export const lerp_tensor: Rule<'lerp_tensor'> = {
  accumulation: {
    terms: () => roundings,
    magnitude: ({ self, end, weight }) => reachesOfTensor(self, end, weight),
  },
  forward: ({ self, end, weight }) => pointsAtTensor(self, end, weight),
  vjp: {
    self: (grad, { weight }) => grad.mul(weight.rsub(1)),
    end: (grad, { weight }) => grad.mul(weight),
    weight: (grad, { self, end }) => grad.mul(end.sub(self)),
  },
  node: 'LerpBackward1',
};

const plusProducts = ternary({
  float: (a, b, c, value) => a + value * b * c,
  int64: (a, b, c, value) => a + value * b * c,
});

export const addcmul: Rule<'addcmul'> = {
  accumulation: {
    terms: () => roundings,
    magnitude: ({ self, tensor1, tensor2 }, { value }) =>
      plusProducts(magnitudes(self), magnitudes(tensor1), magnitudes(tensor2), Math.abs(value)),
    factors: ({ value }) => [value],
  },
  forward: ({ self, tensor1, tensor2 }, { value }) => plusProducts(self, tensor1, tensor2, factorFor(self, value)),
  vjp: {
    self: (grad) => grad,
    tensor1: (grad, { tensor2, params: { value } }) => grad.mul(tensor2.mul(value)),
    tensor2: (grad, { tensor1, params: { value } }) => grad.mul(tensor1.mul(value)),
  },
};

const plusQuotients = ternary({ float: (a, b, c, value) => a + value * (b / c) });

export const addcdiv: Rule<'addcdiv'> = {
  refuses: ([, tensor1, tensor2]) =>
    isFloating(tensor1!) || isFloating(tensor2!) ? undefined : 'integers are not divided: convert one to a float dtype',
  accumulation: {
    terms: () => roundings,
    magnitude: ({ self, tensor1, tensor2 }, { value }) =>
      plusQuotients(magnitudes(self), magnitudes(tensor1), magnitudes(tensor2), Math.abs(value)),
    factors: ({ value }) => [value],
    isInexact: true,
  },
  forward: ({ self, tensor1, tensor2 }, { value }) => plusQuotients(self, tensor1, tensor2, factorFor(self, value)),
  vjp: {
    self: (grad) => grad,
    tensor1: (grad, { tensor2, params: { value } }) => grad.mul(tensor2.reciprocal().mul(value)),
    tensor2: (grad, { tensor1, tensor2, params: { value } }) =>
      grad.neg().mul(tensor1.mul(value).div(tensor2.mul(tensor2))),
  },
};
