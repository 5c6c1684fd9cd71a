/** Questions about numbers: how two compare, what kind one is. The answers are bools, and have no gradient. */
import { comparison, predicate } from '../../arrays/pointwise.ts';
import type { Rule } from '../rule.ts';

const areEqual = comparison({ float: (a, b) => a === b, int64: (a, b) => a === b, bool: (a, b) => a === b });
const differ = comparison({ float: (a, b) => a !== b, int64: (a, b) => a !== b, bool: (a, b) => a !== b });
const areBelow = comparison({ float: (a, b) => a < b, int64: (a, b) => a < b, bool: (a, b) => a < b });
const areAtMost = comparison({ float: (a, b) => a <= b, int64: (a, b) => a <= b, bool: (a, b) => a <= b });
const areAbove = comparison({ float: (a, b) => a > b, int64: (a, b) => a > b, bool: (a, b) => a > b });
const areAtLeast = comparison({ float: (a, b) => a >= b, int64: (a, b) => a >= b, bool: (a, b) => a >= b });

export const eq: Rule<'eq'> = { forward: ({ self, other }) => areEqual(self, other), vjp: {} };
export const ne: Rule<'ne'> = { forward: ({ self, other }) => differ(self, other), vjp: {} };
export const lt: Rule<'lt'> = { forward: ({ self, other }) => areBelow(self, other), vjp: {} };
export const le: Rule<'le'> = { forward: ({ self, other }) => areAtMost(self, other), vjp: {} };
export const gt: Rule<'gt'> = { forward: ({ self, other }) => areAbove(self, other), vjp: {} };
export const ge: Rule<'ge'> = { forward: ({ self, other }) => areAtLeast(self, other), vjp: {} };

const areNaN = predicate({ float: Number.isNaN, int64: () => false, bool: () => false });
const areInfinite = predicate({
  float: (a) => a === Infinity || a === -Infinity,
  int64: () => false,
  bool: () => false,
});
const areFinite = predicate({ float: Number.isFinite, int64: () => true, bool: () => true });

export const isnan: Rule<'isnan'> = { forward: ({ self }) => areNaN(self), vjp: {} };
export const isinf: Rule<'isinf'> = { forward: ({ self }) => areInfinite(self), vjp: {} };
export const isfinite: Rule<'isfinite'> = { forward: ({ self }) => areFinite(self), vjp: {} };
