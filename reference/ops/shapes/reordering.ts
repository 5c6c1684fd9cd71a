/** The same elements in other places. */
import { flip as flipArray } from '../../arrays/flip.ts';
import type { Rule } from '../rule.ts';

export const flip: Rule<'flip'> = {
  forward: ({ self }, { dims }) => flipArray(self, dims),
  vjp: { self: (grad, { params: { dims } }) => grad.flip(dims) },
};
