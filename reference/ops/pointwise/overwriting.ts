/** Copies, and what only exists in place: overwriting with zeros, a number or another tensor. */
import { copy as copyOf } from '../../arrays/copy.ts';
import { fill as fillArray } from '../../arrays/fill.ts';
import { zerosLaidOutLike } from '../../arrays/layout.ts';
import { scalarToElement } from '../../arrays/scalar.ts';
import { expand } from '../../arrays/views.ts';
import { zerosLike } from '../internal/constants.ts';
import type { Rule } from '../rule.ts';

export const clone: Rule<'clone'> = {
  forward: ({ self }) => copyOf(self),
  vjp: { self: (grad) => grad },
};

export const zero: Rule<'zero'> = {
  forward: ({ self }) => zerosLaidOutLike(self),
  vjp: { self: (grad) => zerosLike(grad) },
  overwritesOverlaps: true,
};

export const fill: Rule<'fill'> = {
  forward: ({ self }, { value }) => {
    const filled = zerosLaidOutLike(self);
    fillArray(filled, scalarToElement(value, self.dtype));
    return filled;
  },
  vjp: { self: (grad) => zerosLike(grad) },
  node: 'FillBackward2',
  overwritesOverlaps: true,
};

export const copy: Rule<'copy'> = {
  forward: ({ self, src }) => expand(src, self.shape),
  vjp: {
    self: (grad) => zerosLike(grad),
    src: (grad) => grad,
  },
  node: 'CopyBackwards',
};
