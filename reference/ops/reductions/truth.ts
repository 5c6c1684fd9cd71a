/** Whether any element, or all, are true. */
import { allOver, anyOver } from '../../arrays/truth.ts';
import { dimsOf } from '../internal/reducing.ts';
import type { Rule } from '../rule.ts';

export const any: Rule<'any'> = {
  forward: ({ self }) => anyOver(self, dimsOf(null, self.shape), false),
  vjp: {},
};

export const any_dim: Rule<'any_dim'> = {
  forward: ({ self }, { dim, keepdim }) => anyOver(self, dimsOf(dim, self.shape), keepdim),
  vjp: {},
};

export const all: Rule<'all'> = {
  forward: ({ self }) => allOver(self, dimsOf(null, self.shape), false),
  vjp: {},
};

export const all_dim: Rule<'all_dim'> = {
  forward: ({ self }, { dim, keepdim }) => allOver(self, dimsOf(dim, self.shape), keepdim),
  vjp: {},
};
