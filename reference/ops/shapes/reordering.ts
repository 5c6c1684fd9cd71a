/** The elements in other places, in several, or some of them left out. */
import { flip as flipArray } from '../../arrays/flip.ts';
import { alternating, repeat as repeatArray } from '../../arrays/repeat.ts';
import { roll as rollArray } from '../../arrays/roll.ts';
import { triangle } from '../../arrays/triangle.ts';
import type { Rule } from '../rule.ts';

export const flip: Rule<'flip'> = {
  forward: ({ self }, { dims }) => flipArray(self, dims),
  vjp: { self: (grad, { params: { dims } }) => grad.flip(dims) },
};

export const roll: Rule<'roll'> = {
  forward: ({ self }, { shifts, dims }) => rollArray(self, shifts, dims),
  vjp: {
    self: (grad, { params: { shifts, dims } }) =>
      grad.roll(
        shifts.map((shift) => -shift),
        { dims },
      ),
  },
};

export const repeat: Rule<'repeat'> = {
  forward: ({ self }, { repeats }) => repeatArray(self, repeats),
  vjp: {
    self: (grad, { shapes: { self: shape }, params: { repeats } }) =>
      grad
        .reshape(alternating(shape, repeats))
        .sum(repeats.map((_, dim) => 2 * dim))
        .reshape(shape),
  },
};

export const tril: Rule<'tril'> = {
  forward: ({ self }, { diagonal }) => triangle(self, 'lower', diagonal),
  vjp: { self: (grad, { params: { diagonal } }) => grad.tril({ diagonal }) },
};

export const triu: Rule<'triu'> = {
  forward: ({ self }, { diagonal }) => triangle(self, 'upper', diagonal),
  vjp: { self: (grad, { params: { diagonal } }) => grad.triu({ diagonal }) },
};
