/** A tensor in another form: in row-major order, or of another dtype. */
import { cast, rowMajorCopy } from '../arrays/copy.ts';
import type { Rule } from './rule.ts';

export const contiguous: Rule<'contiguous'> = {
  forward: ({ self }) => rowMajorCopy(self),
  vjp: { self: (grad) => grad },
  isIdentity: ({ self }) => self.isContiguous,
  node: 'CloneBackward0',
};

export const to: Rule<'to'> = {
  forward: ({ self }, { dtype }) => cast(self, dtype),
  vjp: { self: (grad) => grad },
  isIdentity: ({ self }, { dtype }) => self.dtype === dtype,
  node: 'ToCopyBackward0',
};
