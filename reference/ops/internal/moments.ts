/** What optimizers do to their running quantities: PyTorch's operations of several roundings in one. */
import type { NdArray } from '../../arrays/array.ts';
import { binary, ternary, unary } from '../../arrays/pointwise.ts';
import { applyInPlace } from '../../autograd/in-place.ts';
import { operation } from '../../autograd/operation.ts';
import { apply } from '../../autograd/record.ts';
import type { Tensor } from '../../tensor.ts';
import type { Operand } from '../rule.ts';

interface Value {
  readonly value: number;
}

interface Weight {
  readonly weight: number;
}

const magnitudes = unary({ float: Math.abs });
const plusProducts = ternary({ float: (a, b, c, value) => a + value * b * c });
const plusQuotients = ternary({ float: (a, b, c, value) => a + value * (b / c) });

const threeInputs = {
  inputs: { self: {}, one: {}, other: {} },
  outputs: { result: {} },
  dtype: 'promote',
  rounding: { class: 'correct' },
} as const;

/** The factor, the product or quotient, the product with the factor, and the sum are rounded. */
const roundings = 4;

type Kernel = (self: NdArray, one: NdArray, other: NdArray, value: number) => NdArray;

const fused = (name: string, kernel: Kernel) =>
  operation(name, threeInputs, {
    forward: ({ self, one, other }, { value }: Value) => kernel(self, one, other, value),
    vjp: {},
    accumulation: {
      terms: () => roundings,
      magnitude: ({ self, one, other }, { value }) =>
        kernel(magnitudes(self), magnitudes(one), magnitudes(other), Math.abs(value)),
      factors: ({ value }) => [value],
    },
  });

const addcmulOp = fused('addcmul', plusProducts);
const addcdivOp = fused('addcdiv', plusQuotients);

/** `self + value · one · other`. */
export const addcmul = (self: Tensor, one: Tensor, other: Tensor, { value }: Value): Tensor =>
  apply(addcmulOp, [self, one, other], { value });

/** Adds `value · one · other`. */
export const addcmul_ = (self: Tensor, one: Tensor, other: Tensor, { value }: Value): Tensor =>
  applyInPlace(addcmulOp, [self, one, other], { value });

/** Adds `value · one / other`. */
export const addcdiv_ = (self: Tensor, one: Tensor, other: Tensor, { value = 1 }: Partial<Value> = {}): Tensor =>
  applyInPlace(addcdivOp, [self, one, other], { value });

/** Computed from the nearer end, as PyTorch does: a weight of 1 gives the end itself. */
const between = binary({ float: (a, b, weight) => (weight < 0.5 ? a + weight * (b - a) : b - (b - a) * (1 - weight)) });
const reach = binary({ float: (a, b, weight) => Math.abs(a) + Math.abs(weight) * (Math.abs(a) + Math.abs(b)) });

const lerpOp = operation(
  'lerp',
  { ...threeInputs, inputs: { self: {}, end: {} } },
  {
    forward: ({ self, end }, { weight }: Weight) => between(self, end, weight),
    vjp: {},
    accumulation: {
      terms: () => roundings,
      magnitude: ({ self, end }, { weight }) => reach(self, end, weight),
      factors: ({ weight }) => [weight],
    },
  },
);

/** Moves towards `end` by a share of the way. */
export const lerp_ = (self: Tensor, end: Tensor, weight: number): Tensor =>
  applyInPlace(lerpOp, [self, end], { weight });

const oneInput = { inputs: { self: {} }, outputs: { result: {} }, dtype: 'same' } as const;
const roots = unary({ float: Math.sqrt });
const signs = unary({ float: (a) => Number(a > 0) - Number(a < 0) });

const sqrtOp = operation(
  'sqrt',
  { ...oneInput, rounding: { class: 'ulp', n: 1 } },
  { forward: ({ self }) => roots(self), vjp: {} },
);
const absOp = operation(
  'abs',
  { ...oneInput, rounding: { class: 'exact' } },
  { forward: ({ self }) => magnitudes(self), vjp: {} },
);
const signOp = operation(
  'sign',
  { ...oneInput, rounding: { class: 'exact' } },
  { forward: ({ self }) => signs(self), vjp: {} },
);

export const sqrt = (self: Tensor): Tensor => apply(sqrtOp, [self]);
export const abs = (self: Tensor): Tensor => apply(absOp, [self]);
export const sign = (self: Tensor): Tensor => apply(signOp, [self]);

const larger = binary({ float: (a, b) => (a > b || Number.isNaN(a) ? a : b) });
const smaller = binary({ float: (a, b) => (a < b || Number.isNaN(a) ? a : b) });

const twoInputs = {
  inputs: { self: {}, other: { scalar: true } },
  outputs: { result: {} },
  dtype: 'promote',
  rounding: { class: 'exact' },
} as const;

const maximumOp = operation('maximum', twoInputs, { forward: ({ self, other }) => larger(self, other), vjp: {} });
const minimumOp = operation('minimum', twoInputs, { forward: ({ self, other }) => smaller(self, other), vjp: {} });

/** Raises every element to the other where that is larger. */
export const maximum_ = (self: Tensor, other: Operand): Tensor => applyInPlace(maximumOp, [self, other]);

/** Lowers every element to the other where that is smaller. */
export const minimum_ = (self: Tensor, other: Operand): Tensor => applyInPlace(minimumOp, [self, other]);
