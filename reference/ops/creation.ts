/** Tensors made of numbers alone, or like another. */

import type { NdArray } from '../arrays/array.ts';
import * as arrays from '../arrays/creation.ts';
import type { Dtype } from '../arrays/dtype.ts';
import { fill } from '../arrays/fill.ts';
import { resultOf } from '../arrays/layout.ts';
import { dtypeOfScalar, type ScalarOperand, scalarToElement, scalarToNumber } from '../arrays/scalar.ts';
import type { Rule } from './rule.ts';

export const zeros: Rule<'zeros'> = {
  forward: (_none, { size, dtype }) => arrays.full(size, 0, dtype),
  vjp: {},
};

export const ones: Rule<'ones'> = {
  forward: (_none, { size, dtype }) => arrays.full(size, 1, dtype),
  vjp: {},
};

export const full: Rule<'full'> = {
  forward: (_none, { size, fill_value, dtype }) => arrays.full(size, fill_value, dtype),
  vjp: {},
  dtypeOf: ({ fill_value }) => dtypeOfScalar(fill_value),
};

/** Integers make integers; one float among them makes all floats. */
const dtypeOfBounds = (bounds: readonly ScalarOperand[]): Dtype =>
  bounds.map(dtypeOfScalar).find((dtype) => dtype !== 'int64' && dtype !== 'bool') ?? 'int64';

/** What is added up where numbers are counted from one bound towards another: at most the larger of them, twice. */
const magnitudeWithin = (length: number, bounds: readonly ScalarOperand[]): NdArray =>
  arrays.full([length], 2 * Math.max(...bounds.map((bound) => Math.abs(scalarToNumber(bound)))), 'float64');

export const arange: Rule<'arange'> = {
  forward: (_none, { dtype, ...range }) => arrays.arange(range, dtype),
  vjp: {},
  dtypeOf: ({ start, end, step }) => dtypeOfBounds([start, end, step]),
  accumulation: {
    terms: () => 2,
    magnitude: (_none, { dtype, ...range }) =>
      magnitudeWithin(arrays.arange(range, dtype).size, [range.start, range.end]),
    isInexact: true,
  },
};

export const linspace: Rule<'linspace'> = {
  forward: (_none, { start, end, steps, dtype }) => arrays.linspace(start, end, steps, dtype),
  vjp: {},
  accumulation: {
    terms: () => 3,
    magnitude: (_none, { start, end, steps }) => magnitudeWithin(steps, [start, end]),
    isInexact: true,
  },
};

export const eye: Rule<'eye'> = {
  forward: (_none, { n, m, dtype }) => arrays.eye(n, m, dtype),
  vjp: {},
};

/** One number everywhere, in memory where the elements of another are. */
function like(self: NdArray, value: ScalarOperand, dtype: Dtype): NdArray {
  const out = resultOf(self.shape, dtype, [self]);
  fill(out, scalarToElement(value, dtype));
  return out;
}

export const zeros_like: Rule<'zeros_like'> = {
  forward: ({ self }, { dtype }) => like(self, 0, dtype),
  vjp: {},
};

export const ones_like: Rule<'ones_like'> = {
  forward: ({ self }, { dtype }) => like(self, 1, dtype),
  vjp: {},
};

export const full_like: Rule<'full_like'> = {
  forward: ({ self }, { fill_value, dtype }) => like(self, fill_value, dtype),
  vjp: {},
};
