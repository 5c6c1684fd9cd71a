/** Taking elements by their indices. */
import { gather as gatherFrom } from '../arrays/indexing.ts';
import { zerosLike } from './internal/constants.ts';
import { scatterAdd } from './internal/placing.ts';
import type { Rule } from './rule.ts';

export const gather: Rule<'gather'> = {
  forward: ({ self, index }, { dim }) => gatherFrom(self, dim, index),
  vjp: { self: (grad, { self, index, params: { dim } }) => scatterAdd(zerosLike(self), dim, index, grad) },
};
