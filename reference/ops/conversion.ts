/** A tensor in another form, or none: in row-major order, of another dtype, or with nothing dropped out. */
import { cast, rowMajorCopy } from '../arrays/copy.ts';
import { checkProbability } from './internal/probability.ts';
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

/** Not while training: then it is a module, with a source of random numbers. */
export const dropout: Rule<'dropout'> = {
  forward: ({ self }) => self,
  vjp: { self: (grad) => grad },
  isIdentity: (_inputs, { p }) => {
    checkProbability('dropout', p);
    return true;
  },
};
